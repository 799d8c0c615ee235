import type { Page } from 'playwright-core';

/** The cumulative layout shift since the page began to load: after two more frames, each shift so far has been recorded. */
export const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += (entry as unknown as { value: number }).value;
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
