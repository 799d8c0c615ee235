import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlug, slugFor } from '../../../src/intake/files/newSlugs.ts';
import { isSlug } from '../../../src/addresses/slugs.ts';

const reserved = new Set(['index', 'corrections']);

describe('the slug of a title', () => {
  test.each([
    ['folds accents and marks', 'Métaux critiques : « l’accord »', 'metaux-critiques-l-accord'],
    ['keeps letters that are two', 'Œuvre', 'oeuvre'],
    ['differs from the pages of lists', '2026', 'article-2026'],
    ['differs from reserved paths', 'Corrections', 'article-corrections'],
    ['is empty without letters', '– … !', ''],
    ['is empty in letters that addresses do not have', 'Медь', ''],
    ['is cut between words', 'mot '.repeat(40), Array(20).fill('mot').join('-')],
    ['is cut within a word that has no end', 'x'.repeat(300), 'x'.repeat(80)],
  ])('%s', (_, title, expected) => expect(slugFor(title, reserved)).toBe(expected));

  test('is short and valid in an address, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const slug = slugFor(title, reserved);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(80 + 'article-'.length);
        expect(reserved.has(slug)).toBe(false);
      }),
    );
  });
});

test('a free slug gets the first free number', () => {
  expect(freeSlug('a', new Set(['a', 'a-2', 'a-3']))).toBe('a-4');
});
