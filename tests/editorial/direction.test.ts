import { expect, test } from 'vitest';
import { directionOf, languageAttributes } from '../../src/editorial/direction.ts';

test.each([
  ['ar', 'rtl'],
  ['ar-MA', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['fr', 'ltr'],
  ['en-GB', 'ltr'],
  ['ja', 'ltr'],
  ['not a tag', 'ltr'],
])('%s has the direction %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  [undefined, {}],
  ['en', { lang: 'en' }],
  ['he', { lang: 'he', dir: 'rtl' }],
] as const)('text in %s has the attributes %j', (language, attributes) => {
  expect(languageAttributes(language)).toEqual(attributes);
});
