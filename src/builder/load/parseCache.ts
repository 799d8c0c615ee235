import type { Remember } from '../../intake/publication.ts';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import { readVerified, writeVerified } from '../../cache/sealedFile.ts';

/** What is remembered of readings of files, from one run to the next. */
export type ParseCache = {
  memoize: Remember;
  /** Writes down what was asked for this time, and only that; nothing when that is less than so many files. */
  save: (least?: number) => void;
};

/** Stands for the code that reads a text by itself: intake's, and the one that looks into bodies. */
export const readingCode = (): Promise<string> =>
  codeDigest(
    new URL('../../intake/publication.ts', import.meta.url),
    new URL('../../markdown/outline.ts', import.meta.url),
  );

type Kept = Record<string, { of: string; reading: Packed }>;

/**
 * Opens what an earlier run remembered of files, for as long as neither their bytes nor the code that reads them change.
 *
 * @param file where it is kept; one that is missing, damaged or of another version of the code is no memory
 * @param code digest of the code that reads
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

/** JSON has no maps, and is read ten times as fast as what has: the maps of a reading are lists in the file. */
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
