import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/** Waits until the page has drawn ten frames, idle after each, without changing. */
export const waitUntilPageIsStable = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let calm = 0;
        const observer = new MutationObserver(() => void (calm = 0));
        observer.observe(document.body, { attributes: true, childList: true, subtree: true });
        const next = () => {
          if (calm++ < 10) return void requestAnimationFrame(() => requestIdleCallback(next));
          observer.disconnect();
          resolve();
        };
        next();
      }),
  );

/** Fills a field of the editors' interface until the text stays: while a form renders, it loses typed text. */
export const fillField = (page: Page, field: Locator, text: string): Promise<void> =>
  vi.waitFor(
    async () => {
      await field.fill(text);
      await waitUntilPageIsStable(page);
      expect(await field.inputValue()).toBe(text);
    },
    { timeout: 60_000 },
  );
