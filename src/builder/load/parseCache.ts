import type { ReadThroughCache } from '../../intake/publication.ts';
import { codeDigest } from '../../cache/codeDigest.ts';
import { cacheKey, sha256 } from '../../cache/digest.ts';
import { openEntries } from '../../cache/entries.ts';

/** Results of parsing files, kept from one run to the next. */
export type ParseCache = {
  memoize: ReadThroughCache;
  /** Writes the entries that were used in this run; does nothing if they are fewer than `least`. */
  save: (least?: number) => void;
};

/** Digest of the code that parses a text by itself: front matter in intake, bodies in markdown. */
export const readingCode = (): Promise<string> =>
  codeDigest(
    new URL('../../intake/publication.ts', import.meta.url),
    new URL('../../markdown/outline.ts', import.meta.url),
  );

/**
 * Opens the results of an earlier run; they hold as long as neither the bytes nor the code that parses them change.
 *
 * @param file a missing or damaged one, or one of other code, is an empty cache
 * @param code digest of the code that parses
 */
export function openParseCache(file: string, code: string): ParseCache {
  const entries = openEntries<Packed>(file, code);
  return {
    memoize(path, bytes, inputs, read) {
      const key = cacheKey(path, sha256(bytes), inputs);
      const known = entries.get(key);
      if (known) return unpacked(known) as ReturnType<typeof read>;
      const reading = read();
      entries.set(key, packed(reading as object));
      return reading;
    },
    save: (least = 0) => entries.save({ least }),
  };
}

/** JSON has no maps, and is parsed ten times as fast as formats that have: maps are written as lists. */
type Packed = { fields: Record<string, unknown>; maps: Record<string, [unknown, unknown][]> };

function packed(reading: object): Packed {
  const entries = Object.entries(reading);
  const maps = entries.flatMap(([name, value]) => (value instanceof Map ? [[name, [...value]]] : []));
  return {
    fields: Object.fromEntries(entries.filter(([, value]) => !(value instanceof Map))),
    maps: Object.fromEntries(maps) as Packed['maps'],
  };
}

function unpacked({ fields, maps }: Packed): unknown {
  const made = Object.entries(maps).map(([name, list]) => [name, new Map(list)]);
  return { ...fields, ...Object.fromEntries(made) };
}
