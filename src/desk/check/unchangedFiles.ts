import { statSync } from 'node:fs';
import { eachOf } from '../../intake/files/eachOf.ts';
import { readCache, writeCache } from './cache.ts';

/** Another whenever what is kept has another form. */
const version = '2';

type Kept<What> = Record<string, { stamp: string; what: What }>;

/**
 * Looks at files, those only that have another time of change or another size than in the last run.
 *
 * @param files paths on disk, each once
 * @param look gives what is to be known of a file, in a form that JSON can hold
 * @param cache the name that what is known is remembered by
 * @param fewest with fewer files than these all are looked at anew, and nothing is remembered
 * @param mostOpen how many are looked at at a time
 * @returns what is known of each file, by its path
 */
export async function lookAtChanged<What>(
  files: readonly string[],
  look: (disk: string) => Promise<What>,
  { cache, fewest, mostOpen }: { cache: string; fewest: number; mostOpen: number },
): Promise<Map<string, What>> {
  const isKept = files.length >= fewest;
  const before = (isKept && readCache<Kept<What>>(cache, version)) || {};
  const entries = await eachOf(files, mostOpen, async (disk) => {
    const { mtimeMs, size } = statSync(disk);
    const stamp = `${mtimeMs} ${size}`;
    const known = before[disk];
    return [disk, known?.stamp === stamp ? known : { stamp, what: await look(disk) }] as const;
  });
  const now: Kept<What> = Object.fromEntries(entries);
  if (isKept && JSON.stringify(now) !== JSON.stringify(before)) writeCache(cache, version, now);
  return new Map(entries.map(([disk, { what }]) => [disk, what]));
}
