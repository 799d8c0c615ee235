import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { differenceFrom } from './comparePictures.ts';
import { maxDifference, screens, whenDrawn } from './screenshot.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput);

const pages = {
  home: '/',
  section: '/politique/',
  article: '/politique/accord-mine-val-clair/',
  search: '/recherche/?q=%C3%A9tain',
};
async function screenshotOf(
  address: string,
  viewport: { width: number; height: number },
  media: 'light' | 'dark' | 'print',
): Promise<Buffer> {
  const { page } = await site.visit(address, {
    ...viewport,
    colorScheme: media === 'dark' ? 'dark' : 'light',
  });
  if (media === 'print') await page.emulateMedia({ media });
  if (address.includes('?q=')) await page.locator('.results:not([hidden]) li').first().waitFor();
  await whenDrawn(page);
  return await page.screenshot({ animations: 'disabled', caret: 'hide' });
}

const looks = Object.entries(pages).flatMap(([kind, address]) =>
  Object.entries(screens).flatMap(([screen, viewport]) =>
    (['light', 'dark'] as const).map((scheme) => ({ kind, address, screen, viewport, scheme })),
  ),
);

// The fonts of the tests are set by fontconfig, which only Linux has.
test.skipIf(process.platform !== 'linux').each(looks)(
  'the $kind page equals its reference: $screen, $scheme',
  async ({ kind, address, screen, viewport, scheme }) => {
    const screenshot = await screenshotOf(address, viewport, scheme);
    expect(await differenceFrom(`${kind}-${screen}-${scheme}`, screenshot)).toBeLessThan(maxDifference);
  },
);

test.skipIf(process.platform !== 'linux')('a printed article equals its reference', async () => {
  // An A4 page at 96 pixels per inch.
  const screenshot = await screenshotOf(pages.article, { width: 794, height: 1123 }, 'print');
  expect(await differenceFrom('article-print', screenshot)).toBeLessThan(maxDifference);
});
