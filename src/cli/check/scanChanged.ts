import { readFile } from 'node:fs/promises';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import { mapConcurrently } from '../../intake/files/mapConcurrently.ts';
import { ChangedError } from '../../intake/files/readAgain.ts';
import { readCache, writeCache } from './cache.ts';

type ScanCache<Result> = Record<string, { digest: string; what: Result }>;

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
  const isCached = files.length >= fewest;
  const version = isCached ? await codeDigest(code) : '';
  const before = (isCached && readCache<ScanCache<What>>(cache, version)) || {};
  const entries = await mapConcurrently(files, mostOpen, async (disk) => {
    const bytes = await readFile(disk).catch(() => undefined);
    if (!bytes) throw new ChangedError(disk);
    const digest = isCached ? sha256(bytes) : '';
    const known = before[disk];
    return [disk, known?.digest === digest ? known : { digest, what: await scan(bytes, disk) }] as const;
  });
  const now: ScanCache<What> = Object.fromEntries(entries);
  if (isCached && JSON.stringify(now) !== JSON.stringify(before)) writeCache(cache, version, now);
  return new Map(entries.map(([disk, { what }]) => [disk, what]));
}
