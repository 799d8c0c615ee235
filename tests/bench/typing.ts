import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { SearchIndex } from '../../src/search/indexing/makeIndex.ts';

/**
 * What one search cost: milliseconds from a query entered at once to its results; bytes and files got, uncompressed and
 * with the page itself, when it is typed letter by letter, 90 ms each.
 */
export type Typed = { query: string; milliseconds: number; bytes: number; files: number; results: string };

type Site = {
  /** The built site, with its search page. */
  dist: string;
  /** Path of the search page: `/recherche/`. */
  page: string;
  index: SearchIndex;
};

/** Types queries into the search page of a built site, put before another index; each in a browser that knows nothing. */
export async function timeTyping(
  site: Site,
  queries: readonly string[],
  executablePath: string,
): Promise<Typed[]> {
  const { origin, close } = await serve(site);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const typed: Typed[] = [];
    for (const query of queries) typed.push(await type(browser, origin + site.page, query));
    return typed;
  } finally {
    await browser.close();
    close();
  }
}

/** Enters a query at once, so that nothing of it has been got before the clock starts; then types it for its bytes. */
async function type(browser: Browser, address: string, query: string): Promise<Typed> {
  const at = await open(browser, address);
  const milliseconds = await at.page.evaluate((query) => {
    const input = document.querySelector<HTMLInputElement>('#query')!;
    const status = document.querySelector('[role=status]')!;
    return new Promise<number>((resolve) => {
      const from = performance.now();
      new MutationObserver(() =>
        // A frame later the results are on the screen.
        requestAnimationFrame(() => resolve(performance.now() - from)),
      ).observe(status, { childList: true });
      input.value = query;
      input.dispatchEvent(new Event('input'));
    });
  }, query);
  await at.page.context().close();

  const typed = await open(browser, address);
  await typed.page.locator('#query').pressSequentially(query, { delay: 90 });
  await typed.page.waitForTimeout(1000);
  const results = (await typed.page.locator('[role=status]').textContent()) ?? '';
  await typed.page.context().close();
  return { query, milliseconds, ...typed.got, results };
}

async function open(browser: Browser, address: string) {
  const page = await (await browser.newContext()).newPage();
  const got = { bytes: 0, files: 0 };
  page.on('response', async (response) => {
    got.files++;
    got.bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, got };
}

async function serve({ dist, page, index }: Site) {
  const html = (await readFile(path.join(dist, page, 'index.html'), 'utf8')).replace(
    /&quot;start&quot;:&quot;[^&]+&quot;|&#34;start&#34;:&#34;[^&]+&#34;/,
    (found) => found.replace(/(;:&[^;]+;)[^&]+/, `$1${index.start}`),
  );
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    const known = index.files.get(path.posix.basename(asked, '.json'));
    const body = asked === page ? html : (known ?? (await readFile(path.join(dist, asked)).catch(() => '')));
    const type =
      asked === page ? 'text/html' : asked.endsWith('.js') ? 'text/javascript' : 'application/json';
    response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
