import { beforeAll, describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import type { Article } from '../../src/editorial/edition.ts';
import type { Announcement } from '../../src/editorial/events.ts';
import { calendarFile } from '../../src/outputs/calendar.ts';
import { eventOf } from '../intake/samples.ts';
import { anArticle, anEdition } from '../editorial/samples.ts';

const announcement = (slug: string, lines: string, fields: Partial<Article> = {}): Announcement => ({
  ...anArticle({ slug, ...fields }),
  event: eventOf(lines),
});

const events = [
  announcement('concert', '{ start: 2026-07-04 20:30, end: 2026-07-04 22:00, place: "Salle; des, fêtes" }', {
    title: 'Le concert,\u00A0« Ô \\ nuit »',
    summary:
      'Une soirée 🎻 où l’on joue, sans interruption, tout ce que la vallée a composé depuis un siècle.',
    updated: '2026-05-02T10:00:00+02:00',
  }),
  announcement('colloque', '{ start: 2026-07-06 09:30, timeZone: America/New_York }'),
  announcement(
    'foire',
    '{ start: 2026-07-10, end: 2026-07-12, price: Gratuit, link: "https://example.com/a;b" }',
  ),
  announcement('bal', '{ start: 2026-07-14, cancelled: true }', {
    redirectFrom: ['/sciences/vieux-bal/'],
  }),
];
const listing = { name: 'Le Fil – Agenda', url: 'https://example.org/agenda.ics' };
const file = calendarFile(events, anEdition(events), listing);

describe('a calendar, as another program reads it', () => {
  let read: InstanceType<typeof ICAL.Event>[];
  let calendar: InstanceType<typeof ICAL.Component>;
  beforeAll(() => {
    calendar = new ICAL.Component(ICAL.parse(file));
    read = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  });

  test('has its name, and every event', () => {
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Le Fil – Agenda');
    expect(read.map(({ uid }) => uid)).toEqual([
      'https://example.org/politique/concert/',
      'https://example.org/politique/colloque/',
      'https://example.org/politique/foire/',
      'https://example.org/sciences/vieux-bal/',
    ]);
  });

  test('has the same moments in whatever zone they are written', () =>
    expect(read.slice(0, 2).map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-07-04T18:30:00.000Z',
      '2026-07-06T13:30:00.000Z',
    ]));

  test('has whole days without hours, up to the day after the last', () =>
    expect(
      read.slice(2).map(({ startDate, endDate }) => [startDate.isDate, `${startDate}`, `${endDate}`]),
    ).toEqual([
      [true, '2026-07-10', '2026-07-13'],
      [true, '2026-07-14', '2026-07-15'],
    ]));

  test('has texts as they are written', () => {
    const [concert, , fair] = read;
    expect([concert!.summary, concert!.location]).toEqual([
      'Le concert,\u00A0« Ô \\ nuit »',
      'Salle; des, fêtes',
    ]);
    expect(concert!.description).toBe(`${events[0]!.summary}\nhttps://example.org/politique/concert/`);
    expect(fair!.description).toContain('Gratuit\nhttps://example.com/a;b\n');
  });

  test('says what is cancelled, and when each event was last changed, by its article', () => {
    const components = read.map(({ component }) => component);
    expect(components.map((one) => one.getFirstPropertyValue('status'))).toEqual([
      ...Array(3).fill('CONFIRMED'),
      'CANCELLED',
    ]);
    expect(`${components[0]!.getFirstPropertyValue('dtstamp')}`).toBe('2026-05-02T08:00:00Z');
  });
});

test('lines end as the format wants, none has more than 75 octets, and no character is cut', () => {
  const lines = file.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file).not.toContain('\uFFFD');
});
