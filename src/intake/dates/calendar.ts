import { Temporal } from 'temporal-polyfill';
import type { FaultDetail } from '../faults.ts';

/** Years a newspaper can mean. */
const earliestYear = 1900;
const latestYear = 2199;

/** A moment as it is stored: `2023-11-02T00:00:00+01:00`. */
export const isoOf = (moment: Temporal.ZonedDateTime) =>
  moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The fault of a day that is not in the calendar. */
export function dayFault(value: string, year: number, month: number, day: number): FaultDetail | undefined {
  if (month < 1 || month > 12) return { rule: 'date-month', values: { value, month } };
  if (year < earliestYear || year > latestYear) return { rule: 'date-year', values: { value } };
  const days = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  if (day < 1 || day > days) {
    return { rule: 'date-impossible', values: { value, day, month, year, days } };
  }
  return undefined;
}
