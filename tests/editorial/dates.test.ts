import { expect, test } from 'vitest';
import { dayOf } from '../../src/editorial/dates.ts';
import { wordingFor } from '../../src/i18n/wordingFor.ts';

test.each([
  ['a plain day', 'fr', '2023-11-02T00:00:00+01:00', 'Europe/Paris', '2 novembre 2023'],
  ['the first of a month in French', 'fr', '2023-11-01T08:00:00+01:00', 'Europe/Paris', '1er novembre 2023'],
  [
    'the eleventh, which is not the first',
    'fr',
    '2023-11-11T08:00:00+01:00',
    'Europe/Paris',
    '11 novembre 2023',
  ],
  ['the first of a month in English', 'en', '2023-11-01T08:00:00+01:00', 'Europe/Paris', '1 November 2023'],
  [
    'late evening, still the same day in the site’s zone',
    'fr',
    '2023-11-01T23:30:00Z',
    'Europe/Paris',
    '2 novembre 2023',
  ],
  ['the same moment across the ocean', 'fr', '2023-11-01T23:30:00Z', 'America/Montreal', '1er novembre 2023'],
  ['an old date', 'fr', '1881-07-29T12:00:00+00:09', 'Europe/Paris', '29 juillet 1881'],
])('%s is formatted', (_name, language, iso, zone, text) => {
  expect(dayOf(iso, wordingFor(language), zone)).toEqual({ iso, text });
});
