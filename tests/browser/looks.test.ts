import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { differenceFrom } from './comparePictures.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput);

const pages = {
  home: '/',
  section: '/politique/',
  article: '/politique/accord-mine-val-clair/',
  search: '/recherche/?q=%C3%A9tain',
};
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** The accepted fraction of differing pixels: more than between versions of Chromium, less than a moved line of text. */
const maxDifference = 0.004;

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
  await page.evaluate(async () => {
    // Hidden pictures are not loaded in print.
    const isSeen = (image: HTMLImageElement) =>
      image.checkVisibility() && image.getBoundingClientRect().top < innerHeight;
    const seen = [...document.images].filter(isSeen);
    // One that is decoded beside the page may be drawn a frame later than it says it is ready.
    for (const image of seen) image.decoding = 'sync';
    await Promise.all(seen.map((image) => image.decode()));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
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
