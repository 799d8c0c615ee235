import { readFile } from 'node:fs/promises';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import { eachOf } from '../../intake/files/eachOf.ts';
import { ChangedError } from '../../intake/files/readAgain.ts';
import { readCache, writeCache } from './cache.ts';

type Kept<What> = Record<string, { digest: string; what: What }>;

/**
 * Looks at files, those only that have other bytes than in the last run: looking takes much longer than reading them.
 *
 * @param files paths on disk, each once
 * @param look gives what is to be known of a file, in a form that JSON can hold
 * @param cache the name that what is known is remembered by
 * @param code the module that looks
 * @param fewest with fewer files than these all are looked at anew, and nothing is remembered
 * @param mostOpen how many are looked at at a time
 * @throws ChangedError for a file that is there no more
 * @returns what is known of each file, by its path
 */
export async function lookAtChanged<What>(
  files: readonly string[],
  look: (bytes: Buffer, disk: string) => Promise<What>,
  { cache, code, fewest, mostOpen }: { cache: string; code: URL; fewest: number; mostOpen: number },
): Promise<Map<string, What>> {
  const isKept = files.length >= fewest;
  const version = isKept ? await codeDigest(code) : '';
  const before = (isKept && readCache<Kept<What>>(cache, version)) || {};
  const entries = await eachOf(files, mostOpen, async (disk) => {
    const bytes = await readFile(disk).catch(() => undefined);
    if (!bytes) throw new ChangedError(disk);
    const digest = isKept ? sha256(bytes) : '';
    const known = before[disk];
    return [disk, known?.digest === digest ? known : { digest, what: await look(bytes, disk) }] as const;
  });
  const now: Kept<What> = Object.fromEntries(entries);
  if (isKept && JSON.stringify(now) !== JSON.stringify(before)) writeCache(cache, version, now);
  return new Map(entries.map(([disk, { what }]) => [disk, what]));
}
