import { createHash } from 'node:crypto';
import type { Page, Request, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isFull } from '../fullRun.ts';
import { fixtureOutput } from '../site/fixture.ts';
import { htmlOf, isRedirect, pagesOf } from '../site/output.ts';
import { headersIn } from './headers.ts';
import { kinds } from './kinds.ts';
import { isFrameWarning, servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput, headersIn);
/** The same site from a host without headers, such as GitHub Pages. */
const siteWithoutHeaders = servedSite(fixtureOutput);

const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;
const redirectPages = new Set(
  pagesOf()
    .filter((file) => isRedirect(file))
    .map(addressOf),
);

/** All messages of the browser on these pages, with their page. */
async function consoleMessages(addresses: readonly string[]): Promise<string[]> {
  // Tall enough to load lazy pictures.
  const page = await site.browser.newPage({ viewport: { width: 1200, height: 6000 } });
  const found: string[] = [];
  page.on('console', (message) => {
    if (!isFrameWarning(message.text())) found.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Requests cancelled by opening the next page.
    if (reason !== 'net::ERR_ABORTED') found.push(`${page.url()}: ${request.url()} ${reason}`);
  });
  for (const address of addresses) {
    await page.goto(site.origin + address, { waitUntil: 'load' });
    // A redirect page has been left before the next is opened.
    if (redirectPages.has(address)) await page.waitForURL((url) => url.pathname !== address);
  }
  await page.close();
  return found;
}

test('no kind of page violates its policy', async () => {
  const addresses = isFull
    ? pagesOf().map(addressOf)
    : [
        ...new Set(kinds.map(([, address]) => address)),
        [...redirectPages].at(-1)!,
        '/recherche/',
        '/410.html',
      ];
  expect(redirectPages.size).toBeGreaterThan(0);
  expect(await consoleMessages(addresses.filter((address) => address !== '/rien/'))).toEqual([]);
});

test('every policy of a page includes the hashes of its styles', () => {
  expect(pagesOf().length).toBeGreaterThan(40);
  const headersOf = headersIn(fixtureOutput);
  for (const file of pagesOf()) {
    const policies = headersOf(encodeURI(addressOf(file)))['Content-Security-Policy']!.split(', ');
    const allowed = policies.map((policy) => /style-src ([^;]*)/.exec(policy)![1]!);
    const styles = [...htmlOf(file).matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(
      ([, css]) => `'sha256-${createHash('sha256').update(css!).digest('base64')}'`,
    );
    expect(styles.length, file).toBeGreaterThan(0);
    for (const sources of allowed.filter((list) => !list.includes("'unsafe-inline'")))
      for (const hash of styles) expect(sources, file).toContain(hash);
    expect(htmlOf(file), file).not.toMatch(/\sstyle="/);
  }
});

test('a missing page has the policy too, and does not violate it', async () => {
  const found = await consoleMessages(['/politique/rien/']);
  expect(found).toEqual([expect.stringContaining('404')]);
  const { headers } = await fetch(`${site.origin}/politique/rien/`);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

describe('the policy', () => {
  test('is sent with every file', async () => {
    for (const file of ['/', '/rss.xml', '/favicon.svg', '/politique/']) {
      const { headers } = await fetch(site.origin + file);
      expect(headers.get('content-security-policy'), file).toContain("script-src 'none'");
      expect(headers.get('x-content-type-options'), file).toBe('nosniff');
    }
  });

  test('blocks an injected script', async () => {
    const inject = (page: Page) =>
      page.route('**/contact/', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('</body>', '<script>window.ran = true</script></body>');
        await route.fulfill({ response, body });
      });
    const { page, messages } = await site.visit('/contact/', { before: inject });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(messages.join()).toContain('Content Security Policy');
  });
});

/** Injected HTML, and whether it had any effect. */
const injected = `<script>window.ran = true</script><style>:root{--slipped:1}</style><p style="--slipped:2" id="slipped">
<img src="https://example.com/spy.png" onerror="window.ran = true"><form action="https://example.com/"></form>`;

test.each(['/', '/contact/', '/recherche/', '/rien/', ...[...redirectPages].slice(0, 1)])(
  'from a host without headers, %s applies the policy in the page',
  async (address) => {
    const refusedUrls: string[] = [];
    const refuse = (request: Request) => {
      if (request.failure()?.errorText === 'csp') refusedUrls.push(request.url());
    };
    const inject = async (page: Page) => {
      page.on('requestfailed', refuse);
      await page.route(siteWithoutHeaders.origin + address, async (route) => {
        const response = await route.fetch();
        // A redirect would leave the page before the check.
        const text = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
        await route.fulfill({ response, body: text.replace('</body>', `${injected}</body>`) });
      });
    };
    const { page, messages, requests } = await siteWithoutHeaders.visit(address, { before: inject });
    const found = await page.evaluate(() => ({
      ran: 'ran' in window,
      style: getComputedStyle(document.documentElement).getPropertyValue('--slipped'),
      attribute: getComputedStyle(document.getElementById('slipped')!).getPropertyValue('--slipped'),
    }));
    expect(found).toEqual({ ran: false, style: '', attribute: '' });
    page.off('requestfailed', refuse);
    const foreign = requests.filter((url) => !url.startsWith(siteWithoutHeaders.origin));
    expect(foreign.filter((url) => !refusedUrls.includes(url))).toEqual([]);
    const refused = messages.filter((text) => text.includes('Content Security Policy'));
    for (const directive of ['script-src', 'style-src', 'img-src'])
      expect(refused.join('\n')).toContain(directive);
  },
);

test('a drawing opened on its own renders correctly with every policy of its path', async () => {
  const embedded =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const draw = async (route: Route) => {
    const { headers } = await fetch(`${site.origin}/_astro/dessin.svg`);
    await route.fulfill({
      contentType: 'image/svg+xml',
      headers: { 'content-security-policy': headers.get('content-security-policy')! },
      body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>.b{fill:blue}</style><rect id="a" width="9" height="9" style="fill:red"/><rect id="b" class="b" width="9" height="9"/><image id="c" href="data:image/png;base64,${embedded}" width="9" height="9"/><script>document.documentElement.id="ran"</script></svg>`,
    });
  };
  const { page, messages } = await site.visit('/_astro/dessin.svg', {
    before: (page) => page.route('**/_astro/dessin.svg', draw),
  });
  const fill = (id: string) => page.evaluate((id) => getComputedStyle(document.getElementById(id)!).fill, id);
  expect([await fill('a'), await fill('b')]).toEqual(['rgb(255, 0, 0)', 'rgb(0, 0, 255)']);
  expect(await page.evaluate(() => document.documentElement.id)).toBe('');
  // Only the script is blocked.
  expect(messages.map((text) => /'([a-z-]+)'/.exec(text)?.[1] ?? text)).toHaveLength(1);
  expect(messages[0]).toMatch(/script/i);
});

test.each(['/rss.xml', '/politique/atom.xml'])(
  '%s, opened in a browser, explains itself and is readable',
  async (feed) => {
    const { page, messages } = await site.visit(feed);
    const visible = await page.evaluate(() => {
      const root = document.documentElement;
      const isShown = (name: string) =>
        getComputedStyle(root.getElementsByTagName(name)[0] ?? document.createElement('p')).display;
      return {
        note: getComputedStyle(root, '::before').content,
        title: isShown('title'),
        content: isShown(root.localName === 'rss' ? 'content:encoded' : 'content'),
      };
    });
    expect(messages).toEqual([]);
    expect(visible.note).toContain('Ceci est un flux');
    expect(visible).toMatchObject({ title: 'block', content: 'none' });
  },
);

test('the browser accepts the manifest', async () => {
  const { page } = await site.visit('/');
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(url).toBe(`${site.origin}/site.webmanifest`);
  expect(errors).toEqual([]);
  for (const { src } of JSON.parse(data!).icons) expect((await fetch(site.origin + src)).status).toBe(200);
});
