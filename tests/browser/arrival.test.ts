import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { arrivalOf, blocksOf } from './arrival.ts';
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

test.each(kinds.filter(([kind]) => ['home', 'author'].includes(kind)))(
  'nothing moves on the « %s » page when a block of it arrives late',
  async (_kind, address) => {
    const { blocks, moved } = await arrivalOf(site.browser, fixtureOutput, address);
    expect(blocks).toBeGreaterThan(1);
    expect(moved).toEqual([]);
  },
);
