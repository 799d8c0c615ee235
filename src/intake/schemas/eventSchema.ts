import { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { isoOf } from '../dates/calendar.ts';
import { readDate } from '../dates/dates.ts';
import type { FaultDetail } from '../faults.ts';
import { addFault, flag, map, sense, text, webAddress } from './fields.ts';
import { zone } from './siteFields.ts';

/** A day, `2026-12-05`, or a day and an hour: its form is checked here, its moment needs the event's time zone. */
const eventTime = () =>
  z
    .string({ error: 'date' })
    .transform((written, context) => {
      const reading = readDate(written, 'UTC');
      return 'rule' in reading ? addFault(context, reading) : written.trim();
    })
    .meta(sense('date'));

/**
 * The event that an article announces. Comes out with the time zone of its place, with times as `2026-12-05`, which is
 * a whole day, or as ISO strings with that zone's offset, and with its first moment and the first after it.
 *
 * @param siteZone the site's time zone, which is the event's if nothing else is said
 */
export const event = (siteZone: string) =>
  map({
    name: text().optional().describe('What the event is called; the headline if absent.'),
    start: eventTime().describe('When it begins: a day and an hour, or the day alone if it lasts all day.'),
    end: eventTime()
      .optional()
      .describe('When it ends; of an event without hours its last day. It leaves the agenda then.'),
    timeZone: zone()
      .optional()
      .describe('The time zone of its hours, such as "Europe/London", if it is not the site’s.'),
    place: map({
      name: text().describe('The name of the place.'),
      address: text().optional().describe('The address of the place.'),
    })
      .optional()
      .describe('Where it is: the name of the place alone, or name and address.'),
    price: z
      .string({ error: 'price' })
      .pipe(text())
      .optional()
      .describe('What it costs, in words such as "5 €" or "Entrée libre".'),
    link: webAddress().optional().describe('Where to find out more, or to book.'),
    cancelled: flag().describe('The event does not take place: readers and their calendars are told.'),
  }).transform(({ start, end, timeZone = zoneOf(start, siteZone), ...event }, context) => {
    const report = (field: 'start' | 'end', { rule, values }: FaultDetail): undefined =>
      void context.addIssue({ code: 'custom', message: rule, params: values, path: [field] });
    const momentOf = (field: 'start' | 'end', written: string): string | undefined => {
      if (isDay(written)) return written;
      const reading = readDate(written, timeZone);
      return 'rule' in reading ? report(field, reading) : reading.date;
    };
    const [begin, last] = [momentOf('start', start), end && momentOf('end', end)];
    if (begin === undefined || (end && last === undefined)) return z.NEVER;
    if (last && isDay(begin) !== isDay(last))
      report('end', {
        rule: 'event-end-form',
        values: { right: isDay(begin) ? `end: ${last.slice(0, 10)}` : `end: ${last} 18:00` },
      });
    else if (last && isBefore(last, begin)) report('end', { rule: 'event-end-early', values: { start } });
    return {
      ...event,
      start: begin,
      ...(last && { end: last }),
      timeZone,
      begins: isDay(begin) ? midnight(begin, timeZone) : begin,
      over: overAt(begin, last || begin, timeZone),
    };
  });

/** Whether a time is a whole day. */
const isDay = (written: string) => /^\d{4}-\d\d-\d\d$/.test(written);

/** Whether something ends before it begins: at the same moment too, but on its first day it may. */
const isBefore = (end: string, start: string) =>
  isDay(start) ? end < start : Date.parse(end) <= Date.parse(start);

/** The zone of a time: the site's, unless it is written with an offset that the site does not have then. */
function zoneOf(start: string, siteZone: string): string {
  const offset = /(?:Z|[+-]\d\d:?\d\d)$/.exec(start)?.[0];
  if (isDay(start) || offset === undefined) return siteZone;
  const own = offset === 'Z' ? '+00:00' : offset.replace(/^(.\d\d):?(\d\d)$/, '$1:$2');
  const reading = readDate(start, siteZone);
  if ('rule' in reading || reading.date.endsWith(own)) return siteZone;
  return own === '+00:00' ? 'UTC' : own;
}

/** The first moment after an event; without an end it is that of the day on which the event begins. */
function overAt(start: string, end: string, timeZone: string): string {
  if (!isDay(end) && end !== start) return end;
  return midnight(Temporal.PlainDate.from(end.slice(0, 10)).add({ days: 1 }), timeZone);
}

/** The first moment of a day in a time zone, as an ISO string. */
const midnight = (day: string | Temporal.PlainDate, timeZone: string) =>
  isoOf(Temporal.PlainDate.from(day).toZonedDateTime(timeZone));
