import { expect, test } from 'vitest';
import { advertisementFor } from '../../src/editorial/advertisements.ts';
import type { AdvertisementSetting } from '../../src/editorial/edition.ts';

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
  ['one for the section that this one is in', { sections: ['politique'] }, true],
  ['one for this sub-section', { sections: ['europe'] }, true],
  ['one for another section', { sections: ['sciences'] }, false],
])('%s is shown or not, as expected', (_name, fields, expected) => {
  const found = advertisementFor([ad(fields)], {
    place: 'article',
    section: ['politique', 'europe'],
  });
  expect(found?.advertiser).toBe(expected ? 'Annonceur' : undefined);
});

test('the first match wins', () => {
  const found = advertisementFor([ad({ places: ['home'] }), ad({ advertiser: 'Deuxième' }), ad()], {
    place: 'article',
    section: ['politique'],
  });
  expect(found?.advertiser).toBe('Deuxième');
});
