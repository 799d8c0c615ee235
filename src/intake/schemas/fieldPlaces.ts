import { faultAt, type Fault, type Place, type Spot } from '../faults.ts';
import type { FieldFault } from './schemaFaults.ts';
import { fieldOf, fieldPathKey, type Entries, type Path } from './paths.ts';

/** Where the fields of one file are written; `start` is the place of a fault about something missing. */
export type FieldLocations = { file: string; start: Spot; entries: Entries };

/** The place of a field or its value; for a missing one, that of the field it should be in. */
export function fieldPlace(
  { file, start, entries }: FieldLocations,
  path: Path,
  on: 'key' | 'value' = 'value',
): Place {
  const entry = entries.get(fieldPathKey(path));
  if (entry) return { file, ...entry[on] };
  const around = path.slice(0, -1);
  return around.length > 0 ? fieldPlace({ file, start, entries }, around, 'key') : { file, ...start };
}

/** Adds the place to a fault of a field. */
export const placeFieldFault = (written: FieldLocations, { path, detail, on }: FieldFault): Fault =>
  faultAt(detail, fieldPlace(written, path, on), fieldOf(path));
