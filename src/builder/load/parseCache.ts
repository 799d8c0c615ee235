import type { ReadThroughCache } from '../../intake/publication.ts';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import { readVerified, writeVerified } from '../../cache/verifiedFile.ts';

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

type Kept = Record<string, { of: string; reading: Packed }>;

/**
 * Opens the results of an earlier run; they hold as long as neither the bytes nor the code that parses them change.
 *
 * @param file a missing or damaged one, or one of other code, is an empty cache
 * @param code digest of the code that parses
 */
export function openParseCache(file: string, code: string): ParseCache {
  const kept = readVerified(file, code);
  const before: Kept = kept ? (JSON.parse(kept.toString('utf8')) as Kept) : {};
  const now: Kept = {};
  let isDirty = false;
  return {
    memoize(path, bytes, inputs, read) {
      const of = sha256(`${sha256(bytes)}\n${inputs}`);
      const known = now[path]?.of === of ? now[path] : before[path];
      if (known?.of === of) {
        now[path] = known;
        return unpacked(known.reading) as ReturnType<typeof read>;
      }
      const reading = read();
      isDirty = true;
      now[path] = { of, reading: packed(reading as object) };
      return reading;
    },
    save(least = 0) {
      const count = Object.keys(now).length;
      if (count >= least && (isDirty || count !== Object.keys(before).length))
        writeVerified(file, JSON.stringify(now), code);
    },
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
