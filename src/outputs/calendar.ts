import type { Edition } from '../editorial/edition.ts';
import { eventName, isWholeDay, type Announcement } from '../editorial/events.ts';
import { modifiedAt } from '../editorial/modified.ts';
import { feedId } from './feeds/feedId.ts';

/** A content line of a calendar: its name with its parameters, and its value. */
type Line = [name: string, value: string];

/**
 * Events as a calendar (RFC 5545), the same bytes for the same content. Its moments are in UTC, so that it needs no
 * description of time zones; days are the same days everywhere.
 *
 * @param listing the name of the calendar and its own address, if it is one that calendar programs subscribe to
 */
export function calendarFile(
  events: readonly Announcement[],
  edition: Edition,
  listing?: { name: string; url: string },
): string {
  const { settings } = edition;
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', escaped(`-//${settings.name}//Dépêche//${settings.language.toUpperCase()}`)],
    ['CALSCALE', 'GREGORIAN'],
    ...(listing ? listingLines(listing) : []),
    ...events.flatMap((event) => eventLines(event, edition)),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');
}

/** The name, and how often programs should ask again (RFC 7986; the names with X are those that older ones read). */
const listingLines = ({ name, url }: { name: string; url: string }): Line[] => [
  ['NAME', escaped(name)],
  ['X-WR-CALNAME', escaped(name)],
  ['SOURCE;VALUE=URI', url],
  ['REFRESH-INTERVAL;VALUE=DURATION', 'PT6H'],
  ['X-PUBLISHED-TTL', 'PT6H'],
];

function eventLines(article: Announcement, edition: Edition): Line[] {
  const { event, summary } = article;
  const { addresses } = edition;
  const url = addresses.absolute(addresses.article(article));
  const where = [event.place?.name, event.place?.address].filter((part) => part !== undefined);
  const about = [summary, event.price, event.link, url];
  return [
    ['BEGIN', 'VEVENT'],
    // The same for good, whatever becomes of the address.
    ['UID', escaped(feedId(article, edition))],
    ['DTSTAMP', utc(modifiedAt(article))],
    ...timeLines(article),
    ['SUMMARY', escaped(eventName(article))],
    ...(where.length > 0 ? [['LOCATION', escaped(where.join(', '))] satisfies Line] : []),
    ['DESCRIPTION', escaped(about.filter(Boolean).join('\n'))],
    ['URL', url],
    ['STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED'],
    // Nobody is busy all day because there is an exhibition.
    ['TRANSP', isWholeDay(event) ? 'TRANSPARENT' : 'OPAQUE'],
    ['END', 'VEVENT'],
  ];
}

/** When it begins and ends; the end of whole days is the day after the last. */
function timeLines({ event }: Announcement): Line[] {
  const { start, end, over } = event;
  if (!isWholeDay(event))
    return [['DTSTART', utc(start)], ...(end === undefined ? [] : [['DTEND', utc(end)] satisfies Line])];
  return [
    ['DTSTART;VALUE=DATE', start.replaceAll('-', '')],
    ['DTEND;VALUE=DATE', over.slice(0, 10).replaceAll('-', '')],
  ];
}

/** `20261205T193000Z` */
const utc = (iso: string) => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

/** A text with the signs escaped that separate values (3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const encoder = new TextEncoder();

/** A line in parts of at most 75 octets, each after the first behind a space, none within a character (3.1). */
function folded(line: string): string {
  let room = 75;
  return [...line]
    .map((character) => {
      const size = encoder.encode(character).length;
      room -= size;
      if (room >= 0) return character;
      room = 74 - size;
      return `\r\n ${character}`;
    })
    .join('');
}
