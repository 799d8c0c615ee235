import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { arrivalOf, blocksOf, placesWithin } from './arrival.ts';
import { kinds } from './kinds.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput);

test('blocks are what is not part of a card, two of each class', () => {
  const page =
    '<div>a</div><main><div>b</div><article><div>c</div></article><section>d</section>%s</main><div>h</div>';
  const html = page.replace('%s', ['e', 'f', 'g'].map((text) => `<div class="x y">${text}</div>`).join(''));
  const texts = blocksOf(html).map((place) => html.slice(place).match(/\w(?=<)/)?.[0]);
  expect(texts).toEqual(['b', 'd', 'e', 'f']);
});

test('places within are the elements of each kind of card, or its picture alone', () => {
  const card = '<article class="card x"><h2>a</h2><div class="frame"><img></div></article>';
  const html = `<header><h1 class="name">N</h1><nav>n</nav></header><main>${card}${card}</main>`;
  const tagsAt = (all: boolean) =>
    placesWithin(html, all).map((place) => html.slice(place).match(/\w+/)?.[0]);
  expect(tagsAt(true)).toEqual(['nav', 'article', 'h2', 'div', 'img']);
  expect(tagsAt(false)).toEqual(['div']);
});

test.each(kinds.filter(([kind]) => ['home', 'author'].includes(kind)))(
  'nothing moves on the « %s » page when a block of it arrives late',
  async (_kind, address) => {
    const { blocks, moved } = await arrivalOf(site.browser, fixtureOutput, address);
    expect(blocks).toBeGreaterThan(1);
    expect(moved).toEqual([]);
  },
);
