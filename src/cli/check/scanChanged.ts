import { readFile } from 'node:fs/promises';
import { codeDigest } from '../../cache/codeDigest.ts';
import { cachePath } from '../../cache/cachedFile.ts';
import { cacheKey, sha256 } from '../../cache/digest.ts';
import { openEntries } from '../../cache/entries.ts';
import { mapConcurrently } from '../../intake/files/mapConcurrently.ts';
import { ChangedError } from '../../intake/files/readAgain.ts';

/**
 * Scans files whose bytes have changed since the last run, and returns the results of the others from the cache.
 *
 * @param files paths on disk, without duplicates
 * @param scan returns a JSON value for a file
 * @param cache the name of the cache
 * @param code the module that scans
 * @param fewest with fewer files, all are scanned and nothing is cached
 * @param mostOpen the number of files scanned at the same time
 * @throws ChangedError if a file has disappeared
 * @returns the result of each file, by its path
 */
export async function scanChanged<What>(
  files: readonly string[],
  scan: (bytes: Buffer, disk: string) => Promise<What>,
  { cache, code, fewest, mostOpen }: { cache: string; code: URL; fewest: number; mostOpen: number },
): Promise<Map<string, What>> {
  const entries =
    files.length < fewest ? undefined : openEntries<What>(cachePath('check', cache), await codeDigest(code));
  const scanned = await mapConcurrently(files, mostOpen, async (disk): Promise<[string, What]> => {
    const bytes = await readFile(disk).catch(() => undefined);
    if (!bytes) throw new ChangedError(disk);
    const key = entries ? cacheKey(disk, sha256(bytes)) : '';
    const known = entries?.get(key);
    if (known !== undefined) return [disk, known];
    const what = await scan(bytes, disk);
    entries?.set(key, what);
    return [disk, what];
  });
  entries?.save();
  return new Map(scanned);
}
