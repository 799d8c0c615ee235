import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { SearchIndex } from '../search/making/makeIndex.ts';

/** What one search cost: milliseconds from the last letter to the first result, bytes and files fetched, as they are. */
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

async function type(browser: Browser, address: string, query: string): Promise<Typed> {
  const context = await browser.newContext();
  const page = await context.newPage();
  let bytes = 0;
  let files = 0;
  page.on('response', async (response) => {
    files++;
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  // As a hand types: the clock starts at the last letter and stops when its results stand in the page.
  await page.locator('#query').pressSequentially(query.slice(0, -1), { delay: 90 });
  await page.evaluate(() => {
    const input = document.querySelector('#query')!;
    const status = document.querySelector('[role=status]')!;
    const times = window as unknown as { from: number; spent: Promise<number> };
    times.spent = new Promise((resolve) => {
      input.addEventListener('input', () => (times.from = performance.now()), { once: true });
      new MutationObserver(() => {
        if (times.from) requestAnimationFrame(() => resolve(performance.now() - times.from));
      }).observe(status, { childList: true });
    });
  });
  await page.locator('#query').press(query.at(-1)!);
  const milliseconds = await page.evaluate(() => (window as unknown as { spent: Promise<number> }).spent);
  await page.waitForLoadState('networkidle');
  const results = (await page.locator('[role=status]').textContent()) ?? '';
  await context.close();
  return { query, milliseconds, bytes, files, results };
}

async function serve({ dist, page, index }: Site) {
  const html = (await readFile(path.join(dist, page, 'index.html'), 'utf8')).replace(
    /&quot;start&quot;:&quot;[^&]+&quot;|&#34;start&#34;:&#34;[^&]+&#34;/,
    (told) => told.replace(/(;:&[^;]+;)[^&]+/, `$1${index.start}`),
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
