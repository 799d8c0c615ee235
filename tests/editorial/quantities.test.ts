import { expect, test } from 'vitest';
import { quantities } from '../../src/editorial/quantities.ts';

test.each([
  ['fr-FR', undefined, 240000, '240\u202f000'],
  ['fr-FR', 't', 1234.5, '1\u202f234,5\u00a0t'],
  ['fr-FR', '%', 0.7, '0,7\u00a0%'],
  ['fr-FR', '%', 29, '29\u00a0%'],
  ['fr-FR', undefined, -3, '\u22123'],
  ['en-GB', undefined, 240000, '240,000'],
  ['en-GB', '%', 12.5, '12.5%'],
])('%s writes a number with the unit %s: %d', (locale, unit, number, written) => {
  expect(quantities(locale, unit)(number)).toBe(written);
});
