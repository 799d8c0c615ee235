import { chromium, type Browser } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import type { Headers } from './headers.ts';
import { serve } from './server.ts';

/** The origin of a served site, and a browser. */
export type ServedSite = { origin: string; browser: Browser };

/**
 * Serves a built site to the shared browser during the tests of a file.
 *
 * @param folder the site, which must exist when the tests begin
 * @param headersIn reads the headers of the site; without it only content types are sent
 * @returns an object that has its fields from the first test on
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
