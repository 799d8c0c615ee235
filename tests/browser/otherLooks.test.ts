import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { looks } from '../../src/intake/schemas/lookSchema.ts';
import { runCli } from '../cli/runCli.ts';
import { isFull } from '../fullRun.ts';
import { build, copyFixture, fixture, testFolder } from '../site/fixture.ts';
import { arrivalOf } from './arrival.ts';
import { headersIn } from './headers.ts';
import { kinds } from './kinds.ts';
import { shiftOf } from './layoutShift.ts';
import { servedSite } from './servedSite.ts';
import { violationsOf } from './violations.ts';

/** The first look is the one that all other tests are about. */
const [, ...others] = looks;

/** The kinds whose pages the looks lay out most unlike each other; each night all kinds. */
const own = ['home', 'article with a table'];
const pages = [
  ...(isFull ? kinds : kinds.filter(([kind]) => own.includes(kind))),
  ...(isFull ? [['search', '/recherche/?q=%C3%A9tain'] as const] : []),
];

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// By day one of them: the laws of both are the same, and each is a site of its own to build.
describe.each(isFull ? others : others.slice(0, 1))('the fixture in the look « %s »', (look) => {
  const out = `${testFolder}/${look}`;
  beforeAll(async () => {
    const folder = copyFixture(`${look}-content`, (settings) => `${settings}look: ${look}\n`);
    await build(out, { CONTENT_DIR: folder });
  });
  const site = servedSite(out, headersIn);

  test('has no article over the budget', async () => {
    const { status, stderr } = await runCli(['weigh', '--dist', out], { CONTENT_DIR: fixture });
    expect([status, stderr]).toEqual([0, '']);
  });

  // Each night, as `eachLook.full.test.ts` does for other kinds: a page is opened for each block of it.
  test.runIf(isFull).each(kinds.filter(([kind]) => kind === 'author'))(
    'moves nothing on its « %s » page when a block of it arrives late',
    async (_kind, address) => {
      const { blocks, moved } = await arrivalOf(site.browser, out, address);
      expect(blocks).toBeGreaterThan(1);
      expect(moved).toEqual([]);
    },
  );

  test.each(pages)('holds its « %s » pages to the laws', async (kind, address) => {
    const { page, messages, requests } = await site.visit(address, { width: 412 });
    if (kind !== 'search') expect(await shiftOf(page)).toBe(0);
    expect(await violationsOf(page, 'light'), 'on a phone, in the light').toEqual([]);
    for (const width of [320, 720, 1000, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflowOf(page), `at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(site.origin + address);
    if (kind !== 'search') expect(await shiftOf(page), 'on a desktop').toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page, 'dark'), 'on a desktop, in the dark').toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await overflowOf(page), 'in forced colours').toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print', forcedColors: 'none' });
    expect(await page.locator('nav:visible, .foot:visible, .skip:visible').count()).toBe(0);
    expect(await page.locator('h1:visible').count()).toBe(1);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await overflowOf(page), 'from right to left').toBeLessThanOrEqual(0);
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    expect(messages.filter((text) => kind !== 'missing page' || !text.includes('404'))).toEqual([]);
  });
});
