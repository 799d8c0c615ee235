import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/editorial/edition.ts';
import { listPages } from '../../src/editorial/lists.ts';
import { anArticle, anEdition } from './samples.ts';

function pagesOf(count: number) {
  const edition = anEdition(Array.from({ length: count }, (_, i) => anArticle({ slug: `a${i}` })));
  const { addresses, articles } = edition;
  const address = (page: number) => addresses.section('politique', page);
  return listPages({ title: 'Politique', articles, address }, edition);
}

test.each([
  ['no article', 0, [0]],
  ['twenty articles', 20, [20]],
  ['twenty-one articles', 21, [20, 1]],
  ['sixty articles', 60, [20, 20, 20]],
])('a list of %s is split into pages of twenty', (_name, count, sizes) => {
  expect(pagesOf(count).map(({ teasers }) => teasers.length)).toEqual(sizes);
});

test('a middle page has links both ways', () => {
  const [, middle] = pagesOf(45);
  expect(middle?.newer?.href).toBe('/politique/');
  expect(middle?.older?.href).toBe('/politique/3/');
});

test('the ends of a month have links to the adjacent months', () => {
  const edition = anEdition(Array.from({ length: 21 }, (_, i) => anArticle({ slug: `a${i}` })));
  const [older, newer] = ['Mars', 'Mai'].map((label) => ({ href: '/', label }));
  const subject = { title: 'Avril', articles: edition.articles, older, newer, address: String };
  const labels = listPages(subject, edition).map((page) => [page.newer?.label, page.older?.label]);
  expect(labels).toEqual([
    ['Mai', 'Articles plus anciens'],
    ['Articles plus récents', 'Mars'],
  ]);
});

describe('a list that opens with pictures', () => {
  const firstPage = (kinds: Article['kind'][]) => {
    const articles = kinds.map((kind, i) =>
      anArticle({ slug: `${kind}${i}`, kind, date: `2026-01-0${9 - i}T00:00:00+01:00` }),
    );
    const edition = anEdition(articles);
    const subject = { title: 'Politique', articles: edition.articles, opens: true, address: String };
    const [first] = listPages(subject, edition);
    return [first!.opening, first!.teasers].map((teasers) => teasers.map(({ id }) => id));
  };

  test('shows four articles first', () => {
    expect(firstPage(['news', 'opinion', 'news', 'analysis', 'news'])).toEqual([
      ['news0', 'opinion1', 'news2', 'analysis3'],
      ['news4'],
    ]);
  });

  test('never shows advertising or a brief first', () => {
    expect(firstPage(['sponsored', 'news', 'brief', 'news', 'news', 'news'])).toEqual([
      ['news1', 'news3', 'news4', 'news5'],
      ['sponsored0', 'brief2'],
    ]);
  });

  test('shows everything in one list if there is too little', () => {
    expect(firstPage(['news', 'brief', 'news', 'news'])).toEqual([[], ['news0', 'brief1', 'news2', 'news3']]);
  });
});

test('the ends have one link', () => {
  const [first, last] = pagesOf(21);
  expect(first?.newer).toBeUndefined();
  expect(last?.older).toBeUndefined();
});
