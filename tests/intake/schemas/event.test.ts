import { describe, expect, test } from 'vitest';
import { eventOf, faultsIn } from '../samples.ts';

/** The times of an event: its first and last as stored, its zone, its first moment and the first after it. */
const timesOf = (lines: string) => {
  const { start, end, timeZone, begins, over } = eventOf(lines);
  return [start, end, timeZone, begins, over];
};

describe('an event of a publication in Paris', () => {
  test.each([
    [
      'has its hours by the clock of the site',
      '{ start: 2026-12-05 20:30, end: 2026-12-05 22:00 }',
      [
        '2026-12-05T20:30:00+01:00',
        '2026-12-05T22:00:00+01:00',
        'Europe/Paris',
        '2026-12-05T20:30:00+01:00',
        '2026-12-05T22:00:00+01:00',
      ],
    ],
    [
      'without an end is over when its day is',
      '{ start: 2026-12-05 20:30 }',
      [
        '2026-12-05T20:30:00+01:00',
        undefined,
        'Europe/Paris',
        '2026-12-05T20:30:00+01:00',
        '2026-12-06T00:00:00+01:00',
      ],
    ],
    [
      'without hours lasts whole days, the last included',
      '{ start: 2026-10-24, end: 2026-10-25 }',
      ['2026-10-24', '2026-10-25', 'Europe/Paris', '2026-10-24T00:00:00+02:00', '2026-10-26T00:00:00+01:00'],
    ],
    [
      'elsewhere has its hours by the clock of its place',
      '{ start: 2026-12-05 20:30, timeZone: Asia/Tokyo }',
      [
        '2026-12-05T20:30:00+09:00',
        undefined,
        'Asia/Tokyo',
        '2026-12-05T20:30:00+09:00',
        '2026-12-06T00:00:00+09:00',
      ],
    ],
    [
      'with an offset is where that is the time',
      '{ start: "2026-12-05 20:30 -0500" }',
      [
        '2026-12-05T20:30:00-05:00',
        undefined,
        '-05:00',
        '2026-12-05T20:30:00-05:00',
        '2026-12-06T00:00:00-05:00',
      ],
    ],
    [
      'with the offset of the site is in its zone',
      '{ start: "2026-12-05T20:30+01:00" }',
      [
        '2026-12-05T20:30:00+01:00',
        undefined,
        'Europe/Paris',
        '2026-12-05T20:30:00+01:00',
        '2026-12-06T00:00:00+01:00',
      ],
    ],
    [
      'has an hour that Paris leaves out, where it is not left out',
      '{ start: 2026-03-29 02:30, timeZone: Asia/Tokyo }',
      [
        '2026-03-29T02:30:00+09:00',
        undefined,
        'Asia/Tokyo',
        '2026-03-29T02:30:00+09:00',
        '2026-03-30T00:00:00+09:00',
      ],
    ],
  ])('%s', (_, lines, expected) => expect(timesOf(lines)).toEqual(expected));

  test('has a place by its name alone, or with an address', () => {
    expect(eventOf('{ start: 2026-12-05, place: Salle des fêtes }').place).toEqual({
      name: 'Salle des fêtes',
    });
    const both = '{ start: 2026-12-05, place: { name: Mairie, address: "1, place du Puits" } }';
    expect(eventOf(both).place).toEqual({ name: 'Mairie', address: '1, place du Puits' });
  });

  test.each([
    ['an hour that does not exist', '{ start: 2026-03-29 02:30 }', 'event.start date-gap'],
    ['a zone by its city', '{ start: 2026-12-05 20:30, timeZone: Tokyo }', 'event.timeZone zone-unknown'],
    ['an address that is none', '{ start: 2026-12-05, link: mairie.example }', 'event.link address-form'],
    ['a day in other words', '{ start: 5 décembre 2026 }', 'event.start date-words'],
    ['no start', '{ place: Mairie }', 'event.start field-missing'],
    ['a field in French', '{ start: 2026-12-05, lieu: Mairie }', 'event.lieu key-unknown'],
    ['a field of other systems', '{ startDate: 2026-12-05 }', 'event.startDate key-unknown'],
    [
      'an end before its start, by days',
      '{ start: 2026-12-05, end: 2026-12-04 }',
      'event.end event-end-early',
    ],
  ])('cannot have %s', (_, lines, fault) => expect(faultsIn(lines)).toEqual([fault]));
});
