import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { shiftOf } from './layoutShift.ts';
import { serve } from './server.ts';

/** The places where a block of what a page is about begins that is not part of a card; the first two of each class. */
export function blocksOf(html: string): number[] {
  const start = html.indexOf('<main');
  const end = html.indexOf('</main');
  const isInCard = (place: number) => {
    const before = html.slice(start, place);
    return before.split('<article').length > before.split('</article').length;
  };
  const seen: string[] = [];
  const isThird = (block: string) => seen.push(block) && seen.filter((other) => other === block).length > 2;
  return [...html.matchAll(/<(?:div|section|figure)\b(?: class="[\w-]+)?/g)]
    .filter(({ index }) => index > start && index < end && !isInCard(index))
    .filter(([block]) => !isThird(block))
    .map(({ index }) => index);
}

/** Resolves when the browser has shown what it has of the page. */
const shown = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const twoFrames = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        new PerformanceObserver(twoFrames).observe({ type: 'paint', buffered: true });
      }),
  );

/**
 * Opens a page once for each of its blocks, which arrives with all that follows it when what comes before has been shown.
 *
 * @param folder the built site
 * @param address of the page, with a slash at its end
 * @returns the blocks at which something moved, with the layout shift; and how many blocks there are
 */
export async function arrivalOf(
  browser: Browser,
  folder: string,
  address: string,
): Promise<{ blocks: number; moved: string[] }> {
  // A character for each byte.
  const html = readFileSync(path.join(folder, address, 'index.html'), 'latin1');
  const gates = new Map(blocksOf(html).map((place) => [String(place), Promise.withResolvers<void>()]));
  const { origin, server } = await serve(folder, undefined, async function* (url, body) {
    const place = url.searchParams.get('block') ?? '';
    yield body.subarray(0, Number(place));
    await gates.get(place)?.promise;
    yield body.subarray(Number(place));
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 1800 } });
  const shiftAt = async (place: string) => {
    const page = await context.newPage();
    await page.goto(`${origin}${address}?block=${place}`, { waitUntil: 'commit' });
    await shown(page);
    gates.get(place)!.resolve();
    await page.waitForLoadState('domcontentloaded');
    return shiftOf(page);
  };
  try {
    const shifts = await Promise.all(
      [...gates.keys()].map(async (place) => ({ place: Number(place), shift: await shiftAt(place) })),
    );
    const moved = shifts
      .filter(({ shift }) => shift > 0)
      .map(({ place, shift }) => `${html.slice(place, place + 60)}: ${shift}`);
    return { blocks: shifts.length, moved };
  } finally {
    await context.close();
    server.close();
  }
}
