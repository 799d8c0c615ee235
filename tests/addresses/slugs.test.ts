import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameName, isSlug, slugOf } from '../../src/addresses/slugs.ts';

describe('a slug', () => {
  test.each([
    ['Métaux critiques : l’Europe', 'metaux-critiques-l-europe'],
    ['Cœur de l’Œuvre', 'coeur-de-l-oeuvre'],
    ['Straße, Łódź, Ærø', 'strasse-lodz-aero'],
    ['L\u0301e\u0301te\u0301', 'lete'],
    ['¡¿?!', ''],
    ['terres_rares  2023', 'terres-rares-2023'],
    ['Canal+', 'canal-plus'],
    ['LGBT+ et droit', 'lgbt-plus-et-droit'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    // Texts with these characters in another sense keep their former address.
    ['#metoo', 'metoo'],
    ['Accord #2', 'accord-2'],
    ['gaz+électricité', 'gaz-electricite'],
    ['+ 3 %', '3'],
    ['R&D', 'r-d'],
    ['A.F.P.', 'a-f-p'],
    ['Et puis...', 'et-puis'],
    ['日本', ''],
    ['🔥', ''],
  ])('of « %s » is « %s »', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('of any text is a slug or empty, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugOf(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  test('is the same for every normal form of its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'éàçôüïœÉ aZ9-') }), (text) => {
        expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')));
      }),
    );
  });
});

test.each([
  ['États-Unis', 'etats unis', true],
  ['l’eau', "L'eau", true],
  ['S.N.C.F.', 'SNCF', true],
  ['Yahoo', 'Yahoo!', false],
  ['Or & argent', 'Or/argent', false],
  ['🔥 Incendies', 'Incendies', false],
  ['日本 2024', '2024', false],
])('%s and %s are the same name: %s', (a, b, same) => {
  expect(isSameName(a, b)).toBe(same);
});
