import { faultAt, type Fault, type Place, type Spot } from '../faults.ts';
import type { FieldRefusal } from './schemaFaults.ts';
import { fieldOf, keyOf, type Entries, type Path } from './paths.ts';

/** Where the fields of one file are written; `start` is where something missing is told. */
export type Written = { file: string; start: Spot; entries: Entries };

/** The place of a field or its value; for something missing, of what should hold it. */
export function placeOf({ file, start, entries }: Written, path: Path, on: 'key' | 'value' = 'value'): Place {
  const entry = entries.get(keyOf(path));
  if (entry) return { file, ...entry[on] };
  const around = path.slice(0, -1);
  return around.length > 0 ? placeOf({ file, start, entries }, around, 'key') : { file, ...start };
}

/** Gives a refusal of a field its place. */
export const faultOfField = (written: Written, { path, refusal, on }: FieldRefusal): Fault =>
  faultAt(refusal, placeOf(written, path, on), fieldOf(path));
