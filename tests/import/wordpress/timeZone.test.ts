import { expect, test } from 'vitest';
import { timeZoneOf } from '../../../src/import/wordpress/timeZone.ts';

const at = (gmt: string, localDate: string) => ({ date: Date.parse(gmt), localDate });

test.each([
  [
    'of France',
    'fr-FR',
    [at('2023-07-02T12:30:00Z', '2023-07-02 14:30:00'), at('2023-11-02T13:30:00Z', '2023-11-02 14:30:00')],
    'Europe/Paris',
    0,
  ],
  [
    'of France on another day than GMT’s',
    'fr-FR',
    [at('2023-11-02T23:30:00Z', '2023-11-03 00:30:00')],
    'Europe/Paris',
    0,
  ],
  [
    'of France at the hour that summer time leaves out',
    'fr-FR',
    [at('2023-03-26T01:00:00Z', '2023-03-26 03:00:00')],
    'Europe/Paris',
    0,
  ],
  [
    'of Quebec',
    'fr-CA',
    [at('2023-07-02T12:30:00Z', '2023-07-02 08:30:00'), at('2023-12-02T13:30:00Z', '2023-12-02 08:30:00')],
    'America/Toronto',
    0,
  ],
  [
    'of Réunion',
    'fr-FR',
    [at('2023-07-02T12:30:00Z', '2023-07-02 16:30:00'), at('2023-12-02T12:30:00Z', '2023-12-02 16:30:00')],
    'Indian/Reunion',
    0,
  ],
  ['of England', 'en-GB', [at('2023-07-02T12:30:00Z', '2023-07-02 13:30:00')], 'Europe/London', 0],
  [
    'of a country that its language does not lead to',
    'fr',
    [at('2023-07-02T12:30:00Z', '2023-07-02 18:15:00')],
    'Asia/Katmandu',
    0,
  ],
  [
    'that most dates have, where a site has moved',
    'fr',
    [
      at('2023-07-02T12:30:00Z', '2023-07-02 14:30:00'),
      at('2023-07-03T12:30:00Z', '2023-07-03 14:30:00'),
      at('2010-07-03T12:30:00Z', '2010-07-03 12:30:00'),
    ],
    'Europe/Paris',
    1,
  ],
  ['that the language leads to, without dates', 'fr-FR', [], 'Europe/Paris', 0],
  ['UTC, without dates and a language that is known', 'xx', [], 'UTC', 0],
])('the zone is that %s', (_name, language, dates, timeZone, others) => {
  expect(timeZoneOf(dates, language)).toEqual({ timeZone, others });
});

test('a site that keeps its clock at GMT has that zone', () => {
  const dates = [
    at('2023-07-02T12:30:00Z', '2023-07-02 12:30:00'),
    at('2023-12-02T12:30:00Z', '2023-12-02 12:30:00'),
  ];
  const { timeZone } = timeZoneOf(dates, 'fr-FR');
  // Abidjan keeps it all year.
  expect(['UTC', 'Africa/Abidjan']).toContain(timeZone);
});
