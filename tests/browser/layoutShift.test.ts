import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { shiftOf } from './layoutShift.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput);

/** Serves another page at an address. */
const instead = (body: string) => (page: Page) =>
  page.route('**/contact/', (route) => route.fulfill({ contentType: 'text/html', body }));

test('a page that moves once it is shown is noticed, one that stays is not', async () => {
  for (const width of [412, 1440]) {
    const still = await site.visit('/contact/', { width, before: instead('<p>Un texte.</p>') });
    expect(await shiftOf(still.page)).toBe(0);
    const moving =
      '<style>@keyframes grow { to { height: 300px } } div { height: 0; animation: grow 1ms 20ms both }</style><div></div><p>Un texte.</p>';
    const { page } = await site.visit('/contact/', { width, before: instead(moving) });
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await shiftOf(page), `at ${width} px`).toBeGreaterThan(0);
  }
});
