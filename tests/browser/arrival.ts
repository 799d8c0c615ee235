import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { isFull } from '../fullRun.ts';
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

/** What a page may be cut off before: any of its elements but those within a line of text. */
const elements =
  /<(?:article|aside|div|dl|figcaption|figure|h[1-3]|header|img|nav|ol|p|picture|section|ul)\b[^>]*/g;

/**
 * The places within masthead, blocks and cards where an element begins, the first of each class in each kind of card; the
 * picture of cards alone, unless all are wanted.
 */
export function placesWithin(html: string, all = isFull): number[] {
  // Before the name of the publication there is nothing to be seen, and so nothing that could move.
  const start = html.indexOf('class="name') + 1;
  const end = html.indexOf('</main');
  const seen = new Set<string>();
  let kind = '';
  const places: number[] = [];
  for (const { 0: tag, index } of html.matchAll(elements)) {
    if (index <= start || index > end) continue;
    const name = tag.replace(/ (?!class=)[\w-]+(?:="[^"]*")?| ink-\d+/g, '');
    if (/^<(?:article|header|main|aside|section)/.test(tag)) kind = name;
    const isNew = !seen.has(kind + name);
    seen.add(kind + name);
    if (isNew && (all || /"frame/.test(name))) places.push(index);
  }
  return places;
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
 * Opens a page once for each of its blocks and of the places within them, which arrives with all that follows it when what
 * comes before has been shown.
 *
 * @param folder the built site
 * @param address of the page, with a slash at its end
 * @returns the places at which something moved, with the layout shift; and how many places there are
 */
export async function arrivalOf(
  browser: Browser,
  folder: string,
  address: string,
): Promise<{ blocks: number; moved: string[] }> {
  // A character for each byte.
  const html = readFileSync(path.join(folder, address, 'index.html'), 'latin1');
  const places = new Set([...blocksOf(html), ...placesWithin(html)]);
  const gates = new Map([...places].map((place) => [String(place), Promise.withResolvers<void>()]));
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
