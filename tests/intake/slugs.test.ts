import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug, slugOf } from '../../src/intake/slugs.ts';

describe('a slug', () => {
  test.each([
    ['Métaux critiques : l’Europe', 'metaux-critiques-l-europe'],
    ['Cœur de l’Œuvre', 'coeur-de-l-oeuvre'],
    ['Straße, Łódź, Ærø', 'strasse-lodz-aero'],
    ['L\u0301e\u0301te\u0301', 'lete'],
    ['¡¿?!', ''],
    ['terres_rares  2023', 'terres-rares-2023'],
  ])('of « %s » is « %s »', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('of any text is a slug or empty, and is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugOf(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  test('is the same whatever the normal form of its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'éàçôüïœÉ aZ9-') }), (text) => {
        expect(slugOf(text.normalize('NFD'))).toBe(slugOf(text.normalize('NFC')));
      }),
    );
  });
});
