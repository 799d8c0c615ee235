import { expect, test } from 'vitest';
import { newestFirst } from '../../src/editorial/order.ts';
import { relatedIn } from '../../src/editorial/related.ts';
import { anArticle } from './samples.ts';

const lithium = (slug: string, more: object = {}) => anArticle({ slug, tags: ['lithium'], ...more });

function relatedTo(slug: string, articles: ReturnType<typeof anArticle>[], excluded: string[] = []) {
  const ordered = newestFirst(articles);
  const article = ordered.find((a) => a.slug === slug)!;
  return relatedIn(ordered)(article, new Set(excluded)).map((found) => found.slug);
}

test('an article is never related to itself', () => {
  expect(relatedTo('a', [lithium('a')])).toEqual([]);
});

test('unrelated articles never fill the list', () => {
  expect(
    relatedTo('a', [lithium('a'), lithium('b'), anArticle({ slug: 'c' }), anArticle({ slug: 'd' })]),
  ).toEqual(['b']);
});

test('articles of the thread are left out', () => {
  expect(relatedTo('a', [lithium('a'), lithium('b'), lithium('c')], ['b'])).toEqual(['c']);
});

test('advertising is never recommended', () => {
  expect(relatedTo('a', [lithium('a'), lithium('b', { kind: 'sponsored' })])).toEqual([]);
});

test('two shared tags count more than one', () => {
  const both = { tags: ['lithium', 'chili'] };
  expect(relatedTo('a', [lithium('a', both), lithium('b'), lithium('c', both)])[0]).toBe('c');
});

test('a rare tag counts more than a common one', () => {
  const common = ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => lithium(`common-${n}`));
  const articles = [
    anArticle({ slug: 'a', tags: ['lithium', 'chili'] }),
    anArticle({ slug: 'rare', tags: ['chili'] }),
  ];
  expect(relatedTo('a', [...common, ...articles])[0]).toBe('rare');
});

test('the same section breaks ties', () => {
  const articles = [lithium('a'), lithium('b', { category: 'sciences' }), lithium('c')];
  expect(relatedTo('a', articles)).toEqual(['c', 'b']);
});

test('the nearest date breaks ties within a section', () => {
  const dated = (slug: string, year: number) => lithium(slug, { date: `${year}-01-01T00:00:00+01:00` });
  expect(
    relatedTo('a', [dated('a', 2020), dated('far', 2026), dated('near', 2021), dated('other', 2024)]),
  ).toEqual(['near', 'other', 'far']);
});

test('there are at most three', () => {
  expect(
    relatedTo(
      'a',
      ['a', 'b', 'c', 'd', 'e'].map((slug) => lithium(slug)),
    ),
  ).toHaveLength(3);
});
