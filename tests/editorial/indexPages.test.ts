import { expect, test } from 'vitest';
import type { Author } from '../../src/editorial/edition.ts';
import { authorIndex, themeIndex } from '../../src/editorial/indexPages.ts';
import { anArticle, anEdition } from './samples.ts';

const author = (id: string, name: string): Author => ({ id, name, file: `content/authors/${id}.yaml` });

test('authors are sorted by name, with the count of their articles', () => {
  const articles = [
    anArticle({ slug: 'a', authors: ['zoe', 'emile'] }),
    anArticle({ slug: 'b', authors: ['emile', 'Une passante'] }),
  ];
  const authors = [author('zoe', 'Zoé Petit'), author('emile', 'Émile Roux'), author('faye', 'Faye Ba')];
  const index = authorIndex(anEdition(articles, { authors }));
  expect(index.map(({ name, href, count }) => [name, href, count])).toEqual([
    ['Émile Roux', '/auteurs/emile/', 2],
    ['Faye Ba', '/auteurs/faye/', 0],
    ['Zoé Petit', '/auteurs/zoe/', 1],
  ]);
});

test.each([
  [
    'themes are sorted from A to Z, ignoring case',
    ['zinc', 'Chine', 'cobalt'],
    ['C: Chine cobalt', 'Z: zinc'],
  ],
  ['an accent does not part a letter', ['énergie', 'eau', 'État'], ['E: eau énergie État']],
  ['numbers are grouped under #', ['2030', 'lithium'], ['#: 2030', 'L: lithium']],
  ['no theme gives no letter', [], []],
])('%s', (_, tags, expected) => {
  const groups = themeIndex(anEdition([anArticle({ slug: 'a', tags })]));
  const actual = groups.map(({ letter, themes }) => `${letter}: ${themes.map((t) => t.label).join(' ')}`);
  expect(actual).toEqual(expected);
});

test('a theme counts its articles in all spellings', () => {
  const articles = ['Énergie', 'énergie', 'ENERGIE'].map((tag, i) =>
    anArticle({ slug: `a${i}`, tags: [tag] }),
  );
  const [group] = themeIndex(anEdition(articles));
  expect(group?.themes).toMatchObject([{ href: '/themes/energie/', count: 3 }]);
});
