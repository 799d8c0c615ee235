import type { Answer } from '../search.ts';

/** Sentences in which `#` stands for a number or a word. */
export type Words = {
  found: { none: string; one: string; many: string };
  partial: string;
  corrected: string;
};

/** What a reader who does not see the list is told, and everybody else reads above it. */
export function sentence({ articles, partial, corrected }: Answer, words: Words, locale: string): string {
  const { found } = words;
  const counted = articles.length > 1 ? found.many : articles.length === 1 ? found.one : found.none;
  const number = new Intl.NumberFormat(locale).format(articles.length);
  const slips = corrected.map((pair) =>
    pair.reduce((text, word) => text.replace('#', word), words.corrected),
  );
  return [...slips, partial ? words.partial : '', counted.replace('#', number)].filter(Boolean).join(' ');
}
