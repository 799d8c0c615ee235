import { chromium, type Browser } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import type { Headers } from './headers.ts';
import { serve } from './server.ts';

/** Where a site is served, and a browser to read it with. */
export type ServedSite = { origin: string; browser: Browser };

/**
 * Serves a built site to a browser for as long as the tests of a file run. The browser is the one that all files share;
 * what a file opens in it is closed with it.
 *
 * @param folder the site, which is there by the time the tests begin
 * @param headersIn reads from it what is said of each path; nothing more than its type if absent
 * @returns what holds the two from the first test on
 */
export function servedSite(folder: string, headersIn?: (folder: string) => (path: string) => Headers) {
  const site = {} as ServedSite;
  beforeAll(async () => {
    const { origin, server } = await serve(folder, headersIn?.(folder));
    const browser = await chromium.connect(inject('chromium'));
    Object.assign(site, { origin, browser });
    return async () => {
      await browser.close();
      server.close();
    };
  });
  return site;
}
