import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { headersIn } from './headers.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput, headersIn);

test.each(['rss.xml', 'atom.xml'])(
  '%s, opened in a browser, links to its articles by their titles',
  async (feed) => {
    const { page } = await site.visit(`/${feed}`);
    const link = page.locator('NewsArticle a').first();
    const title = await link.textContent();
    if (process.env['SCREENSHOTS'])
      await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${feed}.png` });
    const { pathname } = new URL((await link.getAttribute('href'))!);
    // The fixture's own host name is not the one that serves it here.
    await page.route('https://example.org/**', (route) => route.fulfill({ body: 'There.' }));
    await link.click();
    await page.waitForURL(`**${pathname}`);
    expect(title).not.toBe('');
  },
);
