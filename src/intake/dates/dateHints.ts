import { Temporal } from 'temporal-polyfill';
import { isoOf, dayFault } from './calendar.ts';
import type { FaultDetail } from '../faults.ts';
import { monthNumber } from './monthNames.ts';

/** Finds what a date in another form means, to show the editor how to write it. The site never uses such a guess. */
export function hintForDate(value: string, timeZone: string): FaultDetail {
  if (value === '') return { rule: 'date-empty', values: {} };
  if (/^\d+$/.test(value)) return hintForNumber(value, timeZone);
  return (
    hintForSlashes(value) ??
    hintForIso(value) ??
    hintForWords(value) ?? { rule: 'date-unknown', values: { value } }
  );
}

/** A number where a date should be: seconds or milliseconds since 1970, or a day without its hyphens. */
export function hintForNumber(value: string, timeZone: string): FaultDetail {
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (day) return suggest(value, day[1], day[2], day[3]);
  const milliseconds = Number(value) * (value.length > 11 ? 1 : 1000);
  if (value.length >= 9 && value.length <= 14 && milliseconds < 7.2e12) {
    const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
    return {
      rule: 'date-epoch',
      values: { value, right: isoOf(moment).slice(0, 16).replace('T', ' ') },
    };
  }
  return { rule: 'date-unknown', values: { value } };
}

/** `02/11/2023`: a day to Europeans, another to Americans. */
function hintForSlashes(value: string): FaultDetail | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b(.*)$/.exec(value);
  if (!found) return undefined;
  const [, first = '', second = '', short = '', rest = ''] = found;
  const year = short.length === 4 ? short : `${Number(short) < 70 ? 20 : 19}${short}`;
  const dayFirst = possible(year, second, first, rest);
  const monthFirst = possible(year, first, second, rest);
  if (!dayFirst && !monthFirst)
    return dayFault(value, Number(year), ...monthAndDay(Number(first), Number(second)));
  return { rule: 'date-slashes', values: { value, dayFirst, monthFirst } };
}

/** Which of two numbers of an impossible date is its month: the second, as in Europe, unless it cannot be. */
const monthAndDay = (first: number, second: number): [number, number] =>
  second > 12 && first <= 12 ? [first, second] : [second, first];

/** Nearly right: single digits, other separators, `14h30`, a zone by its name. */
function hintForIso(value: string): FaultDetail | undefined {
  const found = /^(\d+)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(value);
  if (!found) return undefined;
  const [, year = '', month, day, rest] = found;
  if (year.length !== 4) return { rule: 'date-year', values: { value } };
  return suggest(value, year, month, day, rest);
}

/** `2 novembre 2023`, `2. novembre 2023`, `November 2, 2023`, a weekday before, a time after. */
function hintForWords(value: string): FaultDetail | undefined {
  const dayFirst = /^\D*?(\d{1,2})(?:er|st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}+)\.?,?\s+(\d{4})\b(.*)$/u.exec(
    value,
  );
  const monthFirst = /(?:^|\s)(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(.*)$/u.exec(value);
  const [word = '', day, year, rest] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3], monthFirst?.[4]];
  const month = monthNumber(word);
  if (!month) return undefined;
  const detail = suggest(value, year, month, day, rest);
  return detail.rule === 'date-form' ? { rule: 'date-words', values: detail.values } : detail;
}

type Part = string | number | undefined;

/** The fault that shows the same day and time in the form wanted, or says why there is no such day. */
function suggest(value: string, year: Part, month: Part, day: Part, rest = ''): FaultDetail {
  const detail = dayFault(value, Number(year), Number(month), Number(day));
  if (detail) return detail;
  return { rule: 'date-form', values: { value, right: written(year, month, day) + time(rest) } };
}

function possible(year: string, month: string, day: string, rest: string): string | undefined {
  if (dayFault('', Number(year), Number(month), Number(day))) return undefined;
  return written(year, month, day) + time(rest);
}

const two = (part: Part) => String(Number(part)).padStart(2, '0');

const written = (year: Part, month: Part, day: Part) => `${year}-${two(month)}-${two(day)}`;

/** The time in what follows a date, such as ` à 9h05` or `T9:05:30+01:00`; empty if it is missing or unclear. */
function time(rest: string): string {
  const found = /^\D*?(\d{1,2})\s*[h:]\s*(\d{2})?(?::(\d{2}))?\D*?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(rest);
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return '';
  const seconds = found[3] && found[3] !== '00' ? `:${found[3]}` : '';
  return ` ${two(found[1])}:${found[2] ?? '00'}${seconds}${found[4] ? ` ${found[4].toUpperCase()}` : ''}`;
}
