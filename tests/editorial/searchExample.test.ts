import { expect, test } from 'vitest';
import { searchExample } from '../../src/editorial/searchExample.ts';
import type { Article } from '../../src/editorial/edition.ts';

const articles = (...tags: string[][]) => ({ articles: tags.map((list) => ({ tags: list })) as Article[] });

test.each([
  [
    'the most frequent theme of several words',
    [['eau', 'bois mort'], ['eau', 'haut fourneau'], ['haut fourneau']],
    'haut fourneau',
  ],
  ['the first by the alphabet of those as frequent', [['bois mort', 'bois vert']], 'bois mort'],
  ['a theme of one word, if there is no other', [['eau', 'bois'], ['bois']], 'bois'],
  ['nothing, if no article has a theme', [[]], undefined],
])('the search page gives as an example %s', (_name, tags, example) =>
  expect(searchExample(articles(...tags))).toBe(example),
);
