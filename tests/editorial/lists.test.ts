import { expect, test } from 'vitest';
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
])('a list of %s is cut into pages of twenty', (_name, count, sizes) => {
  expect(pagesOf(count).map(({ teasers }) => teasers.length)).toEqual(sizes);
});

test('a page in the middle leads both ways', () => {
  const [, middle] = pagesOf(45);
  expect(middle?.newer?.href).toBe('/politique/');
  expect(middle?.older?.href).toBe('/politique/3/');
});

test('the ends lead one way', () => {
  const [first, last] = pagesOf(21);
  expect(first?.newer).toBeUndefined();
  expect(last?.older).toBeUndefined();
});
