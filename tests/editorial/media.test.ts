import { describe, expect, test } from 'vitest';
import { formatLength, isoLength } from '../../src/editorial/media.ts';

describe('a length', () => {
  test.each([
    [0.2, '1 s', '1 sec', 'PT1S'],
    [59.6, '1 min', '1 min', 'PT1M'],
    [200, '3 min 20 s', '3 mins 20 secs', 'PT3M20S'],
    [3720, '1 h 2 min', '1 hr 2 mins', 'PT1H2M'],
    [3605, '1 h', '1 hr', 'PT1H5S'],
  ])('of %s seconds is written in French, in English and in ISO 8601', (seconds, french, english, iso) => {
    expect(formatLength(seconds, 'fr-FR').replaceAll('\u00A0', ' ')).toBe(french);
    expect(formatLength(seconds, 'en-GB').replaceAll('\u00A0', ' ')).toBe(english);
    expect(isoLength(seconds)).toBe(iso);
  });
});
