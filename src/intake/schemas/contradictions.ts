import { readDate } from '../dates/dates.ts';
import type { Refusal } from '../faults.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import { valueAt, type FieldRefusal } from './schemaFaults.ts';
import type { Path } from './paths.ts';

/** Fields of an article that contradict each other. Looks at what was written, so that other faults hide none. */
export function contradictions(data: Fields, timeZone: string): FieldRefusal[] {
  const found: FieldRefusal[] = [];
  const refuse = (path: Path, refusal: Refusal, on: 'key' | 'value' = 'value') =>
    found.push({ path, refusal, on });
  const at = (path: Path) => {
    const written = valueAt(data, path);
    const reading = typeof written === 'string' ? readDate(written, timeZone) : undefined;
    return reading && 'date' in reading ? reading.date : undefined;
  };
  const sponsored = data['kind'] === 'sponsored';
  if (sponsored && !('sponsor' in data)) refuse(['kind'], { rule: 'sponsor-missing', values: {} });
  if (!sponsored && 'sponsor' in data) refuse(['sponsor'], { rule: 'sponsor-unused', values: {} }, 'key');

  if (!['expires', 'updated', 'corrections'].some((field) => field in data)) return found;
  const date = at(['date']);
  if (!date) return found;
  const expires = at(['expires']);
  if (expires && Date.parse(expires) <= Date.parse(date))
    refuse(['expires'], { rule: 'expires-early', values: { date } });
  // Days are compared, not hours: a correction of the same day is often dated without an hour.
  const isEarly = (path: Path) => (at(path) ?? date).slice(0, 10) < date.slice(0, 10);
  if (isEarly(['updated'])) refuse(['updated'], { rule: 'updated-early', values: { date } });
  const corrections = Array.isArray(data['corrections']) ? data['corrections'] : [];
  corrections.forEach((_, index) => {
    const path = ['corrections', index, 'date'];
    if (isEarly(path)) refuse(path, { rule: 'correction-early', values: { date } });
  });
  return found;
}
