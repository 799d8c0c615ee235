import path from 'node:path';
import type { Remember } from '../../intake/publication.ts';
import { codeVersion, digestOf, readCache, writeCache } from './cache.ts';

type Kept = Record<string, { digest: string; reading: unknown }>;

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
  const before = readCache<Kept>(name, version) ?? {};
  const now: Kept = {};
  let changed = 0;
  return {
    remember(listed, bytes, circumstances, read) {
      const digest = digestOf(bytes, listed.disk, circumstances);
      const known = before[listed.path];
      if (known?.digest === digest) {
        now[listed.path] = known;
        return unpacked(known.reading) as ReturnType<typeof read>;
      }
      changed += 1;
      const reading = read();
      now[listed.path] = { digest, reading: packed(reading) };
      return reading;
    },
    keep() {
      if (changed > 0 || Object.keys(now).length !== Object.keys(before).length)
        writeCache(name, version, now);
    },
  };
}

/** JSON has no maps, and is read ten times as fast as what has: the maps of a reading are lists in the file. */
type Packed = { fields: Record<string, unknown>; maps: Record<string, [unknown, unknown][]> };

function packed(reading: unknown): Packed {
  const entries = Object.entries(reading as object);
  const maps = entries.flatMap(([name, value]) => (value instanceof Map ? [[name, [...value]]] : []));
  return {
    fields: Object.fromEntries(entries.filter(([, value]) => !(value instanceof Map))),
    maps: Object.fromEntries(maps) as Packed['maps'],
  };
}

function unpacked(kept: unknown): unknown {
  const { fields, maps } = kept as Packed;
  const made = Object.entries(maps).map(([name, list]) => [name, new Map(list)]);
  return { ...fields, ...Object.fromEntries(made) };
}
