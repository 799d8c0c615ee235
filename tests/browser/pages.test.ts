import type { Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOutput } from '../site/buildSample.ts';
import { pagesOf } from '../site/output.ts';
import { launchOptions } from './chromium.ts';
import { serve } from './server.ts';

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  ({ origin, server } = await serve(sampleOutput));
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const kinds: [kind: string, address: string][] = [
  ['home', '/'],
  ['section', '/politique/'],
  ['article', '/politique/france-kazakhstan-metaux-critiques/'],
  [
    'author',
    `/${pagesOf()
      .find((file) => file.startsWith('auteurs/'))!
      .replace('index.html', '')}`,
  ],
  [
    'theme',
    `/${pagesOf()
      .find((file) => file.startsWith('themes/'))!
      .replace('index.html', '')}`,
  ],
  ['standing page', '/contact/'],
  ['legal notice', '/mentions-legales/'],
  ['missing page', '/rien/'],
];

type Visit = { page: Page; messages: string[]; requests: string[] };

/** Opens a page and listens to what it says and asks for. */
async function visit(address: string, width: number, colorScheme: 'light' | 'dark'): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  return { page, messages, requests };
}

describe.each(kinds)('a page of the kind « %s »', (kind, address) => {
  test.each([
    [320, 'light'],
    [412, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('is sound at %i px, %s', async (width, scheme) => {
    const { page, messages, requests } = await visit(address, width, scheme);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'horizontal scroll').toBeLessThanOrEqual(0);
    expect(await page.locator('script').count(), 'script elements').toBe(0);
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
    const expected = kind === 'missing page' ? [expect.stringContaining('404')] : [];
    expect(messages).toEqual(expected);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    await page.context().close();
  });

  test('moves nothing while it loads', async () => {
    const { page } = await visit(address, 412, 'light');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBe(0);
    await page.context().close();
  });
});

test('the skip link is the first stop of the keyboard and leads to the text', async () => {
  const { page } = await visit('/', 1440, 'light');
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(target).toMatch(/^#/);
  expect(await page.locator(`main${target}, ${target} main, main:has(${target})`).count()).toBeGreaterThan(0);
  await page.context().close();
});
