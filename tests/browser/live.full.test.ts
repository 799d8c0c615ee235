import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, testFolder } from '../site/fixture.ts';
import { articleText, makePublication } from '../site/publications.ts';
import { headersIn } from './headers.ts';
import { servedSite } from './servedSite.ts';

const out = `${testFolder}/live`;
const file = 'articles/vote/index.md';
const start = Date.parse('2026-11-20T20:00:00+01:00') / 1000;

/** A live page with entries at every ten minutes from 18 h on, the newest first. */
const livePage = (count: number, fields: Record<string, string> = {}) =>
  articleText(
    { title: 'Le vote', date: '2026-11-20 18:00', summary: 'Un vote.', kind: 'live', ...fields },
    Array.from({ length: count }, (_, at) => count - 1 - at)
      .map((at) => {
        const hour = `${18 + Math.floor(at / 6)}:${String((at % 6) * 10).padStart(2, '0')}`;
        return `## ${hour} Entrée ${at}\n\n${`Ce qui s’est dit dans l’entrée ${at}. `.repeat(25)}`;
      })
      .join('\n\n'),
  );
/** The anchor of the entry of a number. */
const anchorOf = (at: number) =>
  `2026-11-20-${18 + Math.floor(at / 6)}${String((at % 6) * 10).padStart(2, '0')}`;

const folder = makePublication({ [file]: livePage(12) });
/** Writes the page anew, and builds the site so many minutes later into the folder that is served. */
async function publish(count: number, minutes: number, fields: Record<string, string> = {}) {
  writeFileSync(path.join(folder, file), livePage(count, fields));
  await build(out, { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(start + minutes * 60) });
}

beforeAll(() => publish(12, 0), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));
const site = servedSite(out, headersIn);

/** The entry that a reader has at the top of the window, and how far below it that begins. */
const readEntry = (page: Page) =>
  page.evaluate(() => {
    const [entry] = [...document.querySelectorAll('.knots > li')].filter(
      (one) => one.getBoundingClientRect().bottom > 0,
    );
    return { anchor: entry!.id, top: Math.round(entry!.getBoundingClientRect().top) };
  });

test('a reader who asks for it is led to a page that shows each new entry within 70 seconds, without a script, where it is read, until the live page has ended', async () => {
  const context = await site.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 700 },
  });
  const page = await context.newPage();
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(new URL(frame.url()).pathname));

  await page.goto(`${site.origin}/politique/vote/`);
  expect(await page.locator('meta[http-equiv="refresh"]').count()).toBe(0);
  await page.getByRole('link', { name: 'Suivre ce direct' }).click();
  await page.waitForURL('**/politique/vote/suivre/');
  const opened = Date.now();
  expect(await page.title()).toMatch(/^En direct/);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);

  await page.locator(`[id="${anchorOf(6)}"]`).scrollIntoViewIfNeeded();
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 333);
  await page.waitForTimeout(500);
  const before = await readEntry(page);

  await publish(13, 1);
  await page.locator(`[id="${anchorOf(12)}"]`).waitFor({ state: 'attached', timeout: 70_000 });
  expect(Date.now() - opened).toBeLessThan(70_000);
  await page.waitForTimeout(500);
  const after = await readEntry(page);
  expect(after.anchor).toBe(before.anchor);
  expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(2);

  await publish(14, 11, { ended: '2026-11-20 20:11' });
  await page.locator(`[id="${anchorOf(13)}"]`).waitFor({ state: 'attached', timeout: 70_000 });
  await page.waitForTimeout(500);
  const ended = await readEntry(page);
  expect(ended.anchor).toBe(before.anchor);
  expect(Math.abs(ended.top - before.top)).toBeLessThanOrEqual(2);
  expect(await page.title()).toMatch(/^Le vote/);

  const count = loads.length;
  await page.waitForTimeout(70_000);
  expect(loads.slice(count)).toEqual([]);
  await context.close();
}, 360_000);
