import type { Start } from './format.ts';
import { minPrefixLength } from './format.ts';
import { isStopWord } from './stopWords.ts';
import { stemOf } from './stem.ts';
import { wordsIn } from './words.ts';

/** A word of a query. */
export type QueryWord = {
  form: string;
  stems: string[];
  /** Whether the word may be unfinished, being the last one. */
  mayBePrefix: boolean;
};

export type Query = {
  words: QueryWord[];
  /** Stop words that may be part of a title. They raise articles but exclude none. */
  optionalWords: QueryWord[];
  /** Folded words that must be adjacent, from « … » or "…". */
  phrases: string[][];
};

const quotation = /[«“"]([^»”"]*)[»”"]/g;

/** Parses a query. Stop words are left out, unless there are no other words. */
export function readQuery(
  text: string,
  { language, languages }: Pick<Start, 'language' | 'languages'>,
): Query {
  const all = wordsIn(text);
  const significant = all.filter(({ form }) => !isStopWord(form, language));
  const words = new Map<string, QueryWord>();
  const stopWords =
    significant.length > 0 && significant.length <= maxWordsForOptional
      ? all.filter((w) => !significant.includes(w))
      : [];
  for (const { form, end } of significant.length > 0 ? significant : all) {
    const mayBePrefix = end === text.length && form.length >= minPrefixLength;
    words.set(form, { form, stems: stemsOf(form, languages), mayBePrefix });
  }
  const phrases = [...text.matchAll(quotation)].map(([, inner]) => wordsIn(inner!).map(({ form }) => form));
  return {
    words: [...words.values()],
    optionalWords: longestForms(stopWords.map(({ form }) => form)).map((form) => ({
      form,
      stems: stemsOf(form, languages),
      mayBePrefix: false,
    })),
    phrases: phrases.filter(({ length }) => length > 1),
  };
}

/** With so few other words, stop words may decide: « La mine, chez nous ou chez les autres ». */
const maxWordsForOptional = 2;
const maxOptionalWords = 2;

/** The longest forms, which are the rarest: each costs a request. */
const longestForms = (forms: readonly string[]): string[] =>
  [...new Set(forms.filter(({ length }) => length > 2))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, maxOptionalWords);

/** The stems of a form in every language of the index. */
export const stemsOf = (form: string, languages: readonly string[]): string[] => [
  ...new Set(languages.map((language) => stemOf(form, language))),
];
