import type { Answer } from '../search.ts';

/** Sentences with `#` as placeholder for a number or a word. */
export type StatusWords = {
  found: { none: string; one: string; many: string };
  partial: string;
  corrected: string;
};

/** The text above the results, which screen readers announce. */
export function statusText(
  { articles, partial, corrected }: Answer,
  words: StatusWords,
  locale: string,
): string {
  const { found } = words;
  const countText = articles.length > 1 ? found.many : articles.length === 1 ? found.one : found.none;
  const number = new Intl.NumberFormat(locale).format(articles.length);
  const corrections = corrected.map((pair) =>
    pair.reduce((text, word) => text.replace('#', word), words.corrected),
  );
  return [...corrections, partial ? words.partial : '', countText.replace('#', number)]
    .filter(Boolean)
    .join(' ');
}
