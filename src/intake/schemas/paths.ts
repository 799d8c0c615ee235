import type { Spot } from '../faults.ts';

/** Steps to a value: field names, and indexes of list items from 0. */
export type Path = readonly (string | number)[];

/** Where a field or an item is written, where its value begins, and the value as written. */
export type Entry = { key: Spot; value: Spot; written: string };

/** What is written where, by `keyOf(path)`. */
export type Entries = ReadonlyMap<string, Entry>;

export const fieldPathKey = (path: Path) => path.join('\0');

/**
 * A field's name as faults show it: `image.credit`, `corrections.2.date` (items counted from 1); `undefined` at the
 * top.
 */
export const fieldOf = (path: Path): string | undefined =>
  path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.') || undefined;
