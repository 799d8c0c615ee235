import type { Page } from 'playwright-core';

/**
 * The cumulative layout shift since the page began to load: after two more frames, each shift so far has been recorded. Not
 * that of Chromium's own buttons in the box of a player, which it lays out anew once it knows that nothing is loaded.
 */
export const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        type Shift = { value: number; sources: { node: Node | null; currentRect: DOMRect }[] };
        const players = [...document.querySelectorAll('audio, video')].map((one) =>
          one.getBoundingClientRect(),
        );
        const isInPlayer = ({ node, currentRect: { top, bottom } }: Shift['sources'][number]) =>
          node === null && players.some((box) => top >= box.top && bottom <= box.bottom);
        const add = (entries: PerformanceEntryList) => {
          for (const { value, sources } of entries as unknown as Shift[])
            if (sources.length === 0 || !sources.every(isInPlayer)) sum += value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        const afterFrame = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
        afterFrame(() =>
          afterFrame(() => {
            add(observer.takeRecords());
            resolve(sum);
          }),
        );
      }),
  );
