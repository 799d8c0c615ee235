import { describe, expect, test } from 'vitest';
import { agendaOf, calendarEvents } from '../../src/editorial/agenda.ts';
import { eventTime, eventView, type Announcement } from '../../src/editorial/events.ts';
import { wordingFor } from '../../src/i18n/wordingFor.ts';
import { eventOf } from '../intake/samples.ts';
import { anArticle, anEdition, clock, sampleSettings } from './samples.ts';

const edition = anEdition([]);
const english = { words: wordingFor('en'), settings: { ...sampleSettings, language: 'en' as const } };
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('the time of an event, as readers see it', () => {
  test.each([
    [
      '{ start: 2026-12-05 20:30 }',
      'samedi 5 décembre 2026, à 20 h 30',
      'Saturday 5 December 2026, at 20:30',
    ],
    [
      '{ start: 2026-12-01 09:00, end: 2026-12-01 12:00 }',
      'mardi 1er décembre 2026, de 9 h à 12 h',
      'Tuesday 1 December 2026, from 9:00 to 12:00',
    ],
    ['{ start: 2026-12-05 }', 'samedi 5 décembre 2026', 'Saturday 5 December 2026'],
    [
      '{ start: 2026-12-05, end: 2026-12-06 }',
      'du samedi 5 au dimanche 6 décembre 2026',
      'from Saturday 5 to Sunday 6 December 2026',
    ],
    [
      '{ start: 2026-11-30, end: 2026-12-01 }',
      'du lundi 30 novembre au mardi 1er décembre 2026',
      'from Monday 30 November to Tuesday 1 December 2026',
    ],
    [
      '{ start: 2026-12-31, end: 2027-01-01 }',
      'du jeudi 31 décembre 2026 au vendredi 1er janvier 2027',
      'from Thursday 31 December 2026 to Friday 1 January 2027',
    ],
    [
      '{ start: 2026-12-05 21:00, end: 2026-12-06 01:30 }',
      'samedi 5 décembre 2026, de 21 h à 1 h 30',
      'Saturday 5 December 2026, from 21:00 to 1:30',
    ],
    [
      '{ start: 2026-12-05 09:00, end: 2026-12-06 18:00 }',
      'du samedi 5 à 9 h au dimanche 6 décembre 2026 à 18 h',
      'from Saturday 5 at 9:00 to Sunday 6 December 2026 at 18:00',
    ],
    [
      '{ start: 2026-12-05 20:30, timeZone: Europe/London }',
      'samedi 5 décembre 2026, à 20 h 30 (heure moyenne de Greenwich)',
      'Saturday 5 December 2026, at 20:30 (Greenwich Mean Time)',
    ],
    [
      '{ start: 2026-12-05 20:30, timeZone: Europe/Brussels }',
      'samedi 5 décembre 2026, à 20 h 30',
      'Saturday 5 December 2026, at 20:30',
    ],
  ])('%s', (lines, french, other) => {
    const event = eventOf(lines);
    expect(plain(eventTime(event, edition).text)).toBe(french);
    expect(plain(eventTime(event, english).text)).toBe(other);
  });

  test('leaves out the year of a day nearby', () =>
    expect(plain(eventTime(eventOf('{ start: 2026-12-05 20:30 }'), edition, '2026-12-06').text)).toBe(
      'samedi 5 décembre, à 20 h 30',
    ));
});

const announcement = (slug: string, lines: string): Announcement => ({
  ...anArticle({ slug }),
  event: eventOf(lines),
});

/** The clock of the samples is noon of Monday 1 June 2026, in Paris. */
const articles = [
  announcement('passe', '{ start: 2026-05-31 }'),
  announcement('fini-a-midi', '{ start: 2026-06-01 09:00, end: 2026-06-01 12:00, place: Mairie }'),
  announcement('ce-soir', '{ start: 2026-06-01 20:30, place: Mairie }'),
  announcement('ce-matin', '{ start: 2026-06-01 08:00 }'),
  announcement('expo', '{ start: 2026-05-01, end: 2026-08-31, place: Écomusée }'),
  announcement('dimanche', '{ start: 2026-06-07, place: Mairie }'),
  announcement('lundi', '{ start: 2026-06-08 }'),
];

describe('the agenda', () => {
  const agenda = agendaOf(anEdition(articles));

  test('has what is not over, by week, each day in order, and apart what has begun and lasts for days', () => {
    expect(agenda.running.map(({ id }) => id)).toEqual(['expo']);
    expect(agenda.weeks.map(({ title, entries }) => [title, entries.map(({ id }) => id)])).toEqual([
      ['Semaine du 1er au 7 juin 2026', ['ce-matin', 'ce-soir', 'dimanche']],
      ['Semaine du 8 au 14 juin 2026', ['lundi']],
    ]);
  });

  test('has its places by name, if there are several', () => {
    expect(agenda.places.map(({ name, entries }) => [name, entries.map(({ href }) => href)])).toEqual([
      ['Écomusée', ['#expo']],
      ['Mairie', ['#ce-soir', '#dimanche']],
    ]);
    expect(agendaOf(anEdition(articles.filter(({ slug }) => slug !== 'expo'))).places).toEqual([]);
  });

  test('has an address to subscribe to', () =>
    expect([agenda.subscribe.href, agenda.download.href]).toEqual([
      'webcal://example.org/agenda.ics',
      '/agenda.ics',
    ]));

  test('has each event in one language', () => {
    const version = { ...articles[5]!, id: 'sunday', slug: 'sunday', lang: 'en', translationOf: 'dimanche' };
    const entries = agendaOf(anEdition([articles[5]!, version])).weeks.flatMap((week) => week.entries);
    expect(entries.map(({ id }) => id)).toEqual(['dimanche']);
  });

  test('is empty, and its calendar keeps the last event, when all are over', () => {
    const late = anEdition(articles, { clock: Date.parse('2027-01-01T00:00:00Z') });
    expect(agendaOf(late)).toMatchObject({ running: [], weeks: [], places: [] });
    expect(calendarEvents(late).map(({ slug }) => slug)).toEqual(['lundi']);
  });
});

test('an article says that its event is over from the moment on at which it is', () => {
  const [, article] = articles as [Announcement, Announcement];
  const overAt = (at: number) => eventView(article, anEdition(articles, { clock: at })).isOver;
  expect([overAt(clock - 1000), overAt(clock)]).toEqual([false, true]);
});
