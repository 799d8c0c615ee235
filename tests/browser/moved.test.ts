import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { htmlOf, pagesOf } from '../site/output.ts';
import { headersIn } from './headers.ts';
import { servedSite } from './servedSite.ts';
import { violationsOf } from './violations.ts';

const site = servedSite(fixtureOutput, headersIn);

const refresh = /<meta http-equiv="refresh" content="0; url=([^"]+)">/;
const [file] = pagesOf().filter((page) => refresh.test(htmlOf(page)));
const old = encodeURI(`/${file!.replace('index.html', '')}`);
const to = refresh.exec(htmlOf(file!))![1]!;

test('a redirect page leads to the new address, without scripts or messages', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(site.origin + old);
  await page.waitForURL(site.origin + to);
  expect(await page.locator('h1').count()).toBe(1);
  expect(messages).toEqual([]);
  await context.close();
});

test.each(['light', 'dark'] as const)('a redirect page is accessible (%s)', async (colorScheme) => {
  const stay = (page: Page) =>
    page.route(`**${old}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(refresh, '') });
    });
  const { page } = await site.visit(old, { width: 390, height: 500, colorScheme, before: stay });
  if (process.env['SCREENSHOTS'])
    await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${colorScheme}.png` });
  expect(await violationsOf(page)).toEqual([]);
});
