import type { BrowserContext, Request } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { headersIn } from './headers.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput, headersIn);
const address = '/territoires/entretien-garde-riviere/';
const playerOf = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1';

let context: BrowserContext | undefined;
afterEach(async () => {
  await context?.close();
  context = undefined;
});

/** The article with embeds, in a browser in which a page of the test stands in for each provider's. */
async function visit(javaScriptEnabled: boolean) {
  context = await site.browser.newContext({ javaScriptEnabled, viewport: { width: 412, height: 900 } });
  const asked: Request[] = [];
  await context.route(
    (url) => url.origin !== site.origin,
    async (route) => {
      asked.push(route.request());
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Le lecteur</p>' });
    },
  );
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await page.goto(site.origin + address);
  return { page, asked, violations };
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('an embed, in a browser %s', (_name, javaScriptEnabled) => {
  test('asks nobody for anything before a reader follows its link, and then the provider alone', async () => {
    const { page, asked, violations } = await visit(javaScriptEnabled);
    const frames = page.locator('.embed iframe');
    expect(await frames.count()).toBe(4);
    for (const frame of await frames.all()) {
      await frame.scrollIntoViewIfNeeded();
      expect(await frame.contentFrame().getByRole('link').textContent()).toMatch(/qui saura que vous/);
    }
    expect(asked.map((request) => request.url())).toEqual([]);
    const first = frames.first().contentFrame();
    await first.getByRole('link').click();
    await first.getByText('Le lecteur').waitFor();
    expect(asked.map((request) => request.url())).toEqual([playerOf]);
    // Some players refuse to start unless they are told who shows them.
    expect(asked[0]!.headers()['referer']).toBe(`${site.origin}/`);
    expect(page.url()).toBe(site.origin + address);
    expect(violations).toEqual([]);
  });
});

test('an embed can be reached and followed by keyboard', async () => {
  const { page, asked } = await visit(true);
  await page.locator('.embed iframe').first().contentFrame().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.locator('.embed iframe').first().contentFrame().getByText('Le lecteur').waitFor();
  expect(asked).toHaveLength(1);
});

test('on paper an embed is its title with its address', async () => {
  const { page } = await visit(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.embed iframe:visible').count()).toBe(0);
  const link = page.getByRole('link', { name: 'La tournée d’un garde-rivière, en dix minutes, sur YouTube' });
  expect(await link.isVisible()).toBe(true);
  expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=aqz-KE-bpKQ');
});
