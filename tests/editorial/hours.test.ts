import { expect, test } from 'vitest';
import { momentOf } from '../../src/editorial/hours.ts';
import { wordingFor } from '../../src/i18n/wordingFor.ts';

const afternoon = '2026-11-28T14:32:00+01:00';
const clockAt = (iso: string) => Date.parse(iso);
const soon = clockAt('2026-11-28T15:00:00+01:00');

test.each([
  ['an hour of today', 'recent', afternoon, soon, '28 novembre 2026 à 14\u00A0h\u00A032'],
  ['a full hour', 'recent', '2026-11-28T09:00:00+01:00', soon, '28 novembre 2026 à 9\u00A0h'],
  [
    'an hour written for another zone',
    'recent',
    '2026-11-28T13:05:00Z',
    soon,
    '28 novembre 2026 à 14\u00A0h\u00A005',
  ],
  ['48 hours later, the last time', 'recent', afternoon, soon + 47.5 * 3_600_000, /à 14/],
  ['more than 48 hours later', 'recent', afternoon, clockAt('2026-11-30T14:33:00+01:00'), '28 novembre 2026'],
  ['a date without an hour', 'always', '2026-11-28T00:00:00+01:00', soon, '28 novembre 2026'],
  [
    'an old hour, always',
    'always',
    '2023-11-01T14:32:00+01:00',
    soon,
    '1er novembre 2023 à 14\u00A0h\u00A032',
  ],
  ['a new hour, never', 'never', afternoon, soon, '28 novembre 2026'],
] as const)('%s', (_, hours, iso, clock, text) => {
  const settings = { hours, timeZone: 'Europe/Paris' };
  const shown = momentOf(iso, { words: wordingFor('fr'), settings, clock });
  expect(shown).toEqual({ iso, text: text instanceof RegExp ? expect.stringMatching(text) : text });
});

test('the hour of a brief stays, and is English in English', () => {
  const settings = { hours: 'recent', timeZone: 'Europe/London' } as const;
  const words = wordingFor('en');
  expect(momentOf('2023-11-01T14:05:00Z', { words, settings, clock: soon }, true).text).toBe(
    '1 November 2023 at 14:05',
  );
});
