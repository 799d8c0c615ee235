import { describe, expect, test } from 'vitest';
import { sampleOutput } from '../site/buildSample.ts';
import { leadsOn, pagesOf } from '../site/output.ts';
import { headersIn } from './headers.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(sampleOutput, headersIn);

const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;
const onward = new Set(
  pagesOf()
    .filter((file) => leadsOn(file))
    .map(addressOf),
);

/** Everything a browser complains of on these pages, with the page it complains on. */
async function complaints(addresses: readonly string[]): Promise<string[]> {
  // Tall enough for pictures that are loaded only when they come near.
  const page = await site.browser.newPage({ viewport: { width: 1200, height: 6000 } });
  const found: string[] = [];
  page.on('console', (message) => found.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What was still under way when the next page was opened.
    if (reason !== 'net::ERR_ABORTED') found.push(`${page.url()}: ${request.url()} ${reason}`);
  });
  for (const address of addresses) {
    await page.goto(site.origin + address, { waitUntil: 'load' });
    // A page that leads on is left before the next is opened.
    if (onward.has(address)) await page.waitForURL((url) => url.pathname !== address);
  }
  await page.close();
  return found;
}

test('no page of the site breaks the policy it is served with', async () => {
  const addresses = pagesOf().map(addressOf);
  expect(addresses.length).toBeGreaterThan(40);
  expect(onward.size).toBeGreaterThan(0);
  expect(await complaints(addresses)).toEqual([]);
});

test('a missing page is served with the policy too, and keeps it', async () => {
  const found = await complaints(['/politique/rien/']);
  expect(found).toEqual([expect.stringContaining('404')]);
  const { headers } = await fetch(`${site.origin}/politique/rien/`);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

describe('the policy', () => {
  test('comes with every file', async () => {
    for (const file of ['/', '/rss.xml', '/favicon.svg', '/politique/']) {
      const { headers } = await fetch(site.origin + file);
      expect(headers.get('content-security-policy'), file).toContain("script-src 'none'");
      expect(headers.get('x-content-type-options'), file).toBe('nosniff');
    }
  });

  test('stops a script that somebody slipped into a page', async () => {
    const page = await site.browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.route('**/contact/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</body>', '<script>window.ran = true</script></body>');
      await route.fulfill({ response, body });
    });
    await page.goto(`${site.origin}/contact/`);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(messages.join()).toContain('Content Security Policy');
    await page.close();
  });
});

test.each(['/rss.xml', '/politique/atom.xml'])(
  '%s, opened by a person, says what it is and can be read',
  async (feed) => {
    const page = await site.browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.goto(site.origin + feed);
    const seen = await page.evaluate(() => {
      const root = document.documentElement;
      const shown = (name: string) =>
        getComputedStyle(root.getElementsByTagName(name)[0] ?? document.createElement('p')).display;
      return {
        note: getComputedStyle(root, '::before').content,
        title: shown('title'),
        content: shown(root.localName === 'rss' ? 'content:encoded' : 'content'),
      };
    });
    expect(messages).toEqual([]);
    expect(seen.note).toContain('Ceci est un flux');
    expect(seen).toMatchObject({ title: 'block', content: 'none' });
    await page.close();
  },
);

test('the manifest is one that the browser takes', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/`);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(url).toBe(`${site.origin}/site.webmanifest`);
  expect(errors).toEqual([]);
  for (const { src } of JSON.parse(data!).icons) expect((await fetch(site.origin + src)).status).toBe(200);
  await page.close();
});
