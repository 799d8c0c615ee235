import { addExcerpt, type ResultContext } from './results.ts';

/** Milliseconds before the text of a result is loaded: while a reader types, most results are replaced at once. */
const delay = 150;

let observer: IntersectionObserver | undefined;

/** Adds excerpts to results when they become visible. Results shown before are left as they are. */
export function showExcerpts(items: readonly HTMLElement[], shown: ResultContext): void {
  if (shown.answer.matches.length === 0) return;
  if (!observer || items[0]?.previousElementSibling === null) {
    observer?.disconnect();
    observer = new IntersectionObserver((entries, own) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        own.unobserve(target);
        // Without an excerpt a result still has its standfirst.
        addExcerpt(target as HTMLElement, shown).catch(() => {});
      }
    });
  }
  const current = observer;
  setTimeout(() => {
    for (const item of items) if (item.isConnected) current.observe(item);
  }, delay);
}
