import { expect, test } from 'vitest';
import { advertisementFor, type AdvertisementSetting } from '../../src/editorial/advertisements.ts';
import { clock } from './samples.ts';

const ad = (more: Partial<AdvertisementSetting> = {}): AdvertisementSetting => ({
  advertiser: 'Annonceur',
  url: 'https://example.org/',
  text: 'Venez voir.',
  places: ['article'],
  ...more,
});

test.each<[string, Partial<AdvertisementSetting>, boolean]>([
  ['one for articles', {}, true],
  ['one for another place', { places: ['home'] }, false],
  ['one for this section', { sections: ['politique'] }, true],
  ['one for another section', { sections: ['sciences'] }, false],
  ['one that has begun', { from: '2026-05-31T00:00:00+02:00' }, true],
  ['one that begins later', { from: '2026-06-02T00:00:00+02:00' }, false],
  ['one that ends later', { until: '2026-06-02T00:00:00+02:00' }, true],
  ['one that has ended', { until: '2026-06-01T12:00:00+02:00' }, false],
])('of %s the page shows what it should', (_name, given, shown) => {
  const found = advertisementFor([ad(given)], { place: 'article', section: 'politique', clock });
  expect(found?.advertiser).toBe(shown ? 'Annonceur' : undefined);
});

test('the first that fits wins', () => {
  const found = advertisementFor([ad({ places: ['home'] }), ad({ advertiser: 'Deuxième' }), ad()], {
    place: 'article',
    section: 'politique',
    clock,
  });
  expect(found?.advertiser).toBe('Deuxième');
});
