import type { Browser, Page } from 'playwright-core';

export const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** The accepted fraction of differing pixels: more than between versions of Chromium, less than a moved line of text. */
export const maxDifference = 0.004;

/** Resolves once the pictures in the window are drawn. */
export const whenDrawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // Hidden pictures are not loaded in print.
    const isSeen = (image: HTMLImageElement) =>
      image.checkVisibility() && image.getBoundingClientRect().top < innerHeight;
    const seen = [...document.images].filter(isSeen);
    // One that is decoded beside the page may be drawn a frame later than it says it is ready.
    for (const image of seen) image.decoding = 'sync';
    await Promise.all(seen.map((image) => image.decode()));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });

/** What a window shows of a page once its pictures are drawn. */
export async function screenshotOf(
  { browser, origin }: { browser: Browser; origin: string },
  address: string,
  viewport: { width: number; height: number },
  media: { colorScheme: 'light' | 'dark' },
): Promise<Buffer> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.emulateMedia(media);
    await page.goto(origin + address);
    // A font that comes too late for the first page is shown from the next one on.
    const fonts = await page.evaluate(() => document.fonts.ready.then(({ size }) => size));
    if (fonts > 0) await page.goto(origin + address);
    await whenDrawn(page);
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
}
