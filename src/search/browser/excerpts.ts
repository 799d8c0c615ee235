import { addExcerpt, type Shown } from './results.ts';

/** Milliseconds a result has to stand before its text is got: while one types, most give way to the next. */
const pause = 150;

let observer: IntersectionObserver | undefined;

/** Shows the passages that were found in results as they come into sight; results shown before are left as they are. */
export function showExcerpts(items: readonly HTMLElement[], shown: Shown): void {
  if (shown.answer.matches.length === 0) return;
  if (!observer || items[0]?.previousElementSibling === null) {
    observer?.disconnect();
    observer = new IntersectionObserver((entries, own) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        own.unobserve(target);
        // Without its passage a result still has its standfirst.
        addExcerpt(target as HTMLElement, shown).catch(() => {});
      }
    });
  }
  const current = observer;
  setTimeout(() => {
    for (const item of items) if (item.isConnected) current.observe(item);
  }, pause);
}
