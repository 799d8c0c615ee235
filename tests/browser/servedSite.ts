import { chromium, type Browser, type Page } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import type { Headers } from './headers.ts';
import { serve } from './server.ts';

export type Screen = {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** Set before the page is requested. */
  before?: (page: Page) => Promise<unknown>;
};

/** A page that has been opened, and what it has said and requested since. */
export type Visit = { page: Page; messages: string[]; requests: string[] };

/** The origin of a served site, and a browser. */
export type ServedSite = {
  origin: string;
  browser: Browser;
  /**
   * Opens an address in the page that the tests of a file share, as if for the first time: a new page takes the processor
   * three times as long. It must not be closed.
   */
  visit: (address: string, screen?: Screen) => Promise<Visit>;
};

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
    Object.assign(site, { origin, browser, visit: visitsOf(browser, origin) });
    return async () => {
      await browser.close();
      server.close();
    };
  });
  return site;
}

/** Opens addresses of a site in one page, which is made for the first. */
export function visitsOf(browser: Browser, origin: string): ServedSite['visit'] {
  let shared: Promise<Visit> | undefined;
  return async (address, { width = 1280, height = 900, colorScheme = 'light', before } = {}) => {
    shared ??= openPage(browser);
    const { page, messages, requests } = await shared;
    await page.unrouteAll();
    await page.emulateMedia({ colorScheme, media: 'screen', forcedColors: 'none' });
    await page.setViewportSize({ width, height });
    // What the last page has still to say is not of this one.
    await page.goto('about:blank');
    messages.length = 0;
    requests.length = 0;
    await before?.(page);
    await page.goto(origin + address);
    return { page, messages, requests };
  };
}

/**
 * Chromium warns of each frame whose document is ours and may run scripts once it shows a provider's page. Ours has none, and
 * the policy of its page lets none run.
 */
export const isFrameWarning = (text: string): boolean =>
  text.startsWith('An iframe which has both allow-scripts and allow-same-origin');

async function openPage(browser: Browser): Promise<Visit> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (!isFrameWarning(message.text())) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return { page, messages, requests };
}
