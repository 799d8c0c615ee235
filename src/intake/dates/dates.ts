import { Temporal } from 'temporal-polyfill';
import { isoOf, dayFault } from './calendar.ts';
import { hintForDate } from './dateHints.ts';
import type { FaultDetail } from '../faults.ts';

/** A valid date, as an ISO string with the offset of the site's zone, or its fault. */
export type DateReading = { date: string } | FaultDetail;

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T| +)(\d{2}):(\d{2})(?::(\d{2})(?:[.]\d+)?)?(?: *(Z|[+-]\d{2}:?\d{2}))?)?$/;

/**
 * Reads a date as editors write it: `2023-11-02`, `2023-11-02 14:30`, with seconds, `T` and an offset (`Z`, `+01:00`,
 * ` +0100`) if wanted. Without an offset it is meant in the site's zone; without a time it is the day's beginning.
 * An hour that comes twice, when summer time ends, is the first of the two.
 *
 * @param timeZone such as `Europe/Paris`
 */
export function readDate(written: string, timeZone: string): DateReading {
  const value = written.trim();
  const found = form.exec(value);
  if (!found) return hintForDate(value, timeZone);
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  const detail =
    dayFault(value, year, month, day) ?? timeFault(value, { hour, minute, second, offset: found[7] });
  if (detail) return detail;
  const plain = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
  const zoned = found[7]
    ? Temporal.Instant.from(`${plain}${colonized(found[7])}`).toZonedDateTimeISO(timeZone)
    : plain.toZonedDateTime(timeZone);
  if (!found[7] && found[4] && !zoned.toPlainDateTime().equals(plain)) {
    const right = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
    return { rule: 'date-gap', values: { value, timeZone, right } };
  }
  return { date: isoOf(zoned) };
}

type Six = [number, number, number, number, number, number];

const colonized = (offset: string) => offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');

type Time = { hour: number; minute: number; second: number; offset: string | undefined };

function timeFault(value: string, { hour, minute, second, offset }: Time): FaultDetail | undefined {
  if (hour > 23 || minute > 59 || second > 59) return { rule: 'date-hour', values: { value } };
  const [hours, minutes] = (offset?.match(/\d\d/g) ?? []).map(Number);
  // No zone has ever been further from Greenwich than fourteen hours since clocks were agreed on.
  if ((hours ?? 0) * 60 + (minutes ?? 0) > 14 * 60 || (minutes ?? 0) > 59) {
    return { rule: 'date-offset', values: { value, offset: offset ?? '' } };
  }
  return undefined;
}
