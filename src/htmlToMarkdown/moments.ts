import { Temporal } from 'temporal-polyfill';
import { monthNumber } from '../intake/dates/monthNames.ts';

/** A moment as a text of the old site says it. */
export type Moment = {
  /** By its own clock: `2014-01-06` without an hour, `2014-01-06 10:00:11` with one. */
  local: string;
  /** Its distance from Greenwich, `-04:00`, if it says one. */
  offset?: string | undefined;
};

const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+|-)(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\[[\w/]+\]|\s+[A-Z]{3,4})?)?\s*$/i;

const dayFirst =
  /^(?:\p{L}+\.?,?\s+)?(?:le\s+)?(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+(\p{L}+)\.?,?\s+(\d{4})\b(.*)$/iu;
const monthFirst = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(.*)$/iu;

/** Reads a date in one of the forms that front matter and texts have; undefined if it is none, or no day of the calendar. */
export function momentIn(written: unknown): Moment | undefined {
  if (written instanceof Date)
    return { local: written.toISOString().slice(0, 19).replace('T', ' '), offset: '+00:00' };
  if (typeof written === 'number') return written > 1e8 ? ofSeconds(written) : undefined;
  if (typeof written !== 'string') return undefined;
  const text = written.trim();
  const found = iso.exec(text);
  if (found) {
    const [, year, month, day, hour, minute, second, half, offset] = found;
    return moment([year, month, day], hour === undefined ? undefined : [hour, minute, second, half], offset);
  }
  const [, first, second, year, rest = ''] = dayFirst.exec(text) ?? monthFirst.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [day, word] = /^\d/.test(first) ? [first, second!] : [second!, first];
  const month = monthNumber(word);
  if (month === undefined) return undefined;
  const [, hour, minute, seconds, half, offset] =
    /(\d{1,2})\s*[:h]\s*(\d{2})(?::(\d{2}))?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i.exec(rest) ?? [];
  return moment(
    [year, String(month), day],
    hour === undefined ? undefined : [hour, minute, seconds, half],
    offset,
  );
}

function moment(
  [year, month, day]: (string | undefined)[],
  time: (string | undefined)[] | undefined,
  offset: string | undefined,
): Moment | undefined {
  const [hour = '0', minute = '0', second = '0', half] = time ?? [];
  const shift = half === undefined ? 0 : (/pm/i.test(half) ? 12 : 0) - (Number(hour) === 12 ? 12 : 0);
  try {
    const plain = Temporal.PlainDateTime.from(
      {
        year: Number(year),
        month: Number(month),
        day: Number(day),
        hour: Number(hour) + shift,
        minute: Number(minute),
        second: Number(second),
      },
      { overflow: 'reject' },
    );
    const local = plain.toString({ smallestUnit: 'second' }).replace('T', ' ');
    return time ? { local, offset: offsetOf(offset) } : { local: local.slice(0, 10) };
  } catch {
    return undefined;
  }
}

function offsetOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? [];
  return sign ? `${sign}${hours!.padStart(2, '0')}:${minutes}` : '+00:00';
}

const ofSeconds = (seconds: number): Moment => ({
  local: new Date(seconds > 1e11 ? seconds : seconds * 1000).toISOString().slice(0, 19).replace('T', ' '),
  offset: '+00:00',
});

/** Milliseconds since 1970 of a moment; without an offset by the clock of a zone. */
export function epochOf({ local, offset }: Moment, timeZone: string): number {
  const plain = Temporal.PlainDateTime.from(local.replace(' ', 'T'));
  return offset
    ? Temporal.Instant.from(`${plain.toString()}${offset}`).epochMilliseconds
    : plain.toZonedDateTime(timeZone).epochMilliseconds;
}

/** The same moment by the clock of the newsroom; a day without an hour stays one. */
export function localIn(moment: Moment, timeZone: string): string {
  if (!moment.offset) return moment.local;
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochOf(moment, timeZone)).toZonedDateTimeISO(
    timeZone,
  );
  return zoned.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
}
