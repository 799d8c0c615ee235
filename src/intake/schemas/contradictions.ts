import { readDate } from '../dates/dates.ts';
import { secondsIn } from '../media/writtenFacts.ts';
import type { FaultDetail } from '../faults.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import { kinds } from './articleSchema.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';
import type { Path } from './paths.ts';

/**
 * Fields of an article that contradict each other. Reads the fields as written, so that other faults do not hide
 * these.
 */
export function contradictions(data: Fields, timeZone: string): FieldFault[] {
  const found: FieldFault[] = [];
  const report = (path: Path, detail: FaultDetail, on: 'key' | 'value' = 'value') =>
    found.push({ path, detail, on });
  const at = (path: Path) => {
    const written = valueAt(data, path);
    const reading = typeof written === 'string' ? readDate(written, timeZone) : undefined;
    return reading && 'date' in reading ? reading.date : undefined;
  };
  const kind = data['kind'];
  // What goes with a kind that is misspelt is not known.
  const isKnown = typeof kind !== 'string' || kinds.some((one) => one === kind.trim());
  const sponsored = kind === 'sponsored';
  if (sponsored && !('sponsor' in data)) report(['kind'], { rule: 'sponsor-missing', values: {} });
  if (isKnown && !sponsored && 'sponsor' in data)
    report(['sponsor'], { rule: 'sponsor-unused', values: {} }, 'key');
  const isReply = kind === 'reply';
  if (isReply && !('replyTo' in data)) report(['kind'], { rule: 'reply-missing', values: {} });
  for (const field of ['replyTo', 'readerLetter'])
    if (isKnown && !isReply && field in data)
      report([field], { rule: 'reply-unused', values: { field } }, 'key');

  if (isKnown && kind !== 'live')
    for (const field of ['order', 'ended'])
      if (field in data) report([field], { rule: 'live-unused', values: { field } }, 'key');

  const chapters = valueAt(data, ['episode', 'chapters']);
  const starts = (Array.isArray(chapters) ? chapters : []).map((one: unknown) => valueAt(one, ['start']));
  starts.forEach((start, index) => {
    const before = starts[index - 1];
    if (typeof start !== 'string' || typeof before !== 'string') return;
    if ((secondsIn(start) ?? Infinity) <= (secondsIn(before) ?? 0))
      report(['episode', 'chapters', index, 'start'], {
        rule: 'chapter-order',
        values: { value: start, before },
      });
  });

  if (!['expires', 'updated', 'corrections', 'ended'].some((field) => field in data)) return found;
  const date = at(['date']);
  if (!date) return found;
  const expires = at(['expires']);
  if (expires && Date.parse(expires) <= Date.parse(date))
    report(['expires'], { rule: 'expires-early', values: { date } });
  const ended = at(['ended']);
  if (ended && Date.parse(ended) <= Date.parse(date))
    report(['ended'], { rule: 'ended-early', values: { date } });
  // Days are compared, not hours: a correction of the same day is often dated without an hour.
  const isEarly = (path: Path) => (at(path) ?? date).slice(0, 10) < date.slice(0, 10);
  if (isEarly(['updated'])) report(['updated'], { rule: 'updated-early', values: { date } });
  const corrections = Array.isArray(data['corrections']) ? data['corrections'] : [];
  corrections.forEach((_, index) => {
    const path = ['corrections', index, 'date'];
    if (isEarly(path)) report(path, { rule: 'correction-early', values: { date } });
  });
  return found;
}
