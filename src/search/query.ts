import type { Start } from './format.ts';
import { shortestBeginning } from './format.ts';
import { isStopWord } from './stopWords.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** A word that is looked for. */
export type Asked = {
  form: string;
  stems: string[];
  /** Whether it may be the beginning of a word that is still being typed. */
  open: boolean;
};

export type Query = {
  words: Asked[];
  /** Words that say little, but may be in the title that somebody remembers. */
  asides: Asked[];
  /** Folded words that must stand side by side: « … » or "…". */
  phrases: string[][];
};

const quoted = /[«“"]([^»”"]*)[»”"]/g;

/** Reads what somebody typed. Words that say nothing are left out, unless there are no others. */
export function readQuery(
  text: string,
  { language, languages }: Pick<Start, 'language' | 'languages'>,
): Query {
  const all = wordsOf(text);
  const telling = all.filter(({ form }) => !isStopWord(form, language));
  const words = new Map<string, Asked>();
  const asides =
    telling.length > 0 && telling.length <= fewWords ? all.filter((w) => !telling.includes(w)) : [];
  for (const { form, end } of telling.length > 0 ? telling : all) {
    const open = end === text.length && form.length >= shortestBeginning;
    words.set(form, { form, stems: stemsOf(form, languages), open });
  }
  const phrases = [...text.matchAll(quoted)].map(([, inner]) => wordsOf(inner!).map(({ form }) => form));
  return {
    words: [...words.values()],
    asides: longest(asides.map(({ form }) => form)).map((form) => ({
      form,
      stems: stemsOf(form, languages),
      open: false,
    })),
    phrases: phrases.filter(({ length }) => length > 1),
  };
}

/** Where so few words tell something, those that tell little may decide: « La mine, chez nous ou chez les autres ». */
const fewWords = 2;
const mostAsides = 2;

/** Each of these costs a file: the longest are the rarest. */
const longest = (forms: readonly string[]): string[] =>
  [...new Set(forms.filter(({ length }) => length > 2))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostAsides);

/** A word's stems in every language of the index. */
export const stemsOf = (form: string, languages: readonly string[]): string[] => [
  ...new Set(languages.map((language) => stemOf(form, language))),
];
