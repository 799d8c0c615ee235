import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderFor, freeSlug, slugFor } from '../../../src/cli/new/location.ts';
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

describe('the folder of a new article', () => {
  const article = { date: '2026-11-23T07:30:00+01:00', category: 'sciences' };
  const old = (id: string) => ({ id, date: '2024-02-01T00:00:00+01:00', category: 'politique' });
  test.each([
    ['is that of its year where there are no others', [], '2026'],
    ['is that of its year where others have theirs', ['2024/a', '2024/b'], '2026'],
    ['is that of its month where others have theirs', ['2024/02/a', '2024/02/b', '2024/c'], '2026/11'],
    ['is that of its section', ['politique/a', 'politique/2024/b', 'politique/c'], 'sciences'],
    ['is absent if others have none', ['a', 'b', '2024/c'], ''],
    ['does not follow what is arranged by something else', ['dossiers/a', 'dossiers/b', '2024/c'], '2026'],
  ])('%s', (_, ids, expected) => expect(folderFor(article, ids.map(old))).toBe(expected));
});
