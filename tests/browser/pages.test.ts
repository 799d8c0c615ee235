import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFull } from '../fullRun.ts';
import { fixtureOutput } from '../site/fixture.ts';
import { launchOptions } from './chromium.ts';
import { kinds } from './kinds.ts';
import { shiftOf } from './layoutShift.ts';
import { servedSite, visitsOf, type ServedSite, type Visit } from './servedSite.ts';
import { violationsOf } from './violations.ts';

const site = servedSite(fixtureOutput);

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Scripts that browsers run, without structured data and speculation rules. */
const runningScripts = 'script:not([type="application/ld+json"], [type="speculationrules"])';

/** The kinds with the most different layouts. */
const main = ['home', 'section', 'article', 'article with a table', 'article in MDX', 'archives'];
const checkedKinds = isFull ? kinds : kinds.filter(([kind]) => main.includes(kind));

/**
 * The screens for accessibility checks: in `npm test` the narrowest with the light scheme, and for the main kinds the
 * widest with the dark one.
 */
function screensFor(kind: string): [width: number, colorScheme: 'light' | 'dark'][] {
  if (isFull)
    return [
      [320, 'light'],
      [412, 'dark'],
      [1440, 'light'],
      [1440, 'dark'],
    ];
  return main.includes(kind)
    ? [
        [320, 'light'],
        [1440, 'dark'],
      ]
    : [[320, 'light']];
}

describe.each(kinds)('a page of the kind « %s »', (kind, address) => {
  let phone: Visit;
  beforeAll(async () => {
    phone = await site.visit(address, { width: 412 });
  });

  test('moves nothing while it loads', async () => expect(await shiftOf(phone.page)).toBe(0));

  test('runs no script', async () => expect(await phone.page.locator(runningScripts).count()).toBe(0));

  test.each(screensFor(kind))('is accessible at %i px, %s', async (width, colorScheme) => {
    const { page } = phone;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, colorScheme)).toEqual([]);
  });

  // 720 px are 1440 px zoomed to 200 %.
  test('has no horizontal scroll at any width', async () => {
    for (const width of [320, 412, 720, 1440]) {
      await phone.page.setViewportSize({ width, height: 900 });
      expect(await overflowOf(phone.page), `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test('prints without its navigation', async () => {
    const { page } = phone;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, .foot:visible, .skip:visible').count()).toBe(0);
    expect(await page.locator('h1:visible').count()).toBe(1);
    if (main.includes(kind) || isFull)
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
  });

  test('has no messages or third-party requests after all that', () => {
    const { messages, requests } = phone;
    expect(messages).toEqual(kind === 'missing page' ? [expect.stringContaining('404')] : []);
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:'))).toEqual([]);
  });
});

test.each(checkedKinds)(
  'on a desktop, a page of the kind « %s » moves nothing while it loads',
  async (_, address) => {
    const { page } = await site.visit(address, { width: 1440 });
    expect(await shiftOf(page)).toBe(0);
  },
);

describe('a browser with text twice as large', () => {
  let largeText: Browser;
  let visit: ServedSite['visit'];
  beforeAll(async () => {
    const { args, ...options } = launchOptions();
    largeText = await chromium.launch({ ...options, args: [...args, '--blink-settings=defaultFontSize=32'] });
    visit = visitsOf(largeText, site.origin);
  });
  afterAll(() => largeText.close());

  test.each(checkedKinds)(
    'shows a page of the kind « %s » without a horizontal scroll',
    async (_, address) => {
      const { page } = await visit(address, { width: 1440 });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      for (const width of [1440, 640]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowOf(page), `at ${width} px`).toBeLessThanOrEqual(0);
      }
    },
  );
});

test('the skip link is the first stop of the keyboard and leads to the text', async () => {
  const { page } = await site.visit('/', { width: 1440 });
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(target).toMatch(/^#/);
  expect(await page.locator(`main${target}, ${target} main, main:has(${target})`).count()).toBeGreaterThan(0);
});
