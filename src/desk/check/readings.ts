import path from 'node:path';
import type { Remember } from '../../intake/publication.ts';
import { codeVersion, digestOf, readCache, writeCache } from './cache.ts';

type Kept = Map<string, { digest: string; reading: unknown }>;

/** Fewer files are read anew sooner than a memory of them is kept in order. */
const fewest = 150;

/**
 * A memory of what intake has read of a folder's files, for as long as neither their bytes nor its code change.
 *
 * @returns what intake asks, and what to call when it has read everything
 */
export function readingsOf(folder: string, count: number): { remember?: Remember; keep: () => void } {
  if (count < fewest) return { keep: () => {} };
  const [name, version] = [`readings-${digestOf(path.resolve(folder))}`, codeVersion()];
  const before = readCache<Kept>(name, version) ?? new Map();
  const now: Kept = new Map();
  let changed = 0;
  return {
    remember(listed, bytes, circumstances, read) {
      const digest = digestOf(bytes, listed.disk, circumstances);
      const known = before.get(listed.path);
      const reading = known?.digest === digest ? (known.reading as ReturnType<typeof read>) : read();
      if (known?.digest !== digest) changed += 1;
      now.set(listed.path, { digest, reading });
      return reading;
    },
    keep() {
      if (changed > 0 || now.size !== before.size) writeCache(name, version, now);
    },
  };
}
