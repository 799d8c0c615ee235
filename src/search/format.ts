/** The files of an index, all JSON. Each is named by what is in it, so that a browser may keep it for ever. */

/** What the browser reads first. */
export type Start = {
  /** How many articles there are; they are numbered from 0, the oldest. */
  count: number;
  /** The site's language. */
  language: string;
  /** Languages articles are written in: a word asked for is taken in each. */
  languages: string[];
  /** Files of `Terms` and of forms, by the first letters of what they hold; see `shardOf`. */
  terms: Record<string, string>;
  forms: Record<string, string>;
  /** Files of `Facts`, `factsPerFile` articles each. */
  facts: string[];
  /** Years, oldest first, with the number of the first article of each. */
  years: [year: string, first: number][];
  sections: Facet;
  authors: Facet;
};

/** A way to sort articles: the names there are, and for each article a letter that stands for some of them. */
export type Facet = {
  /** What an address calls a value, and what readers see. */
  values: [key: string, label: string][];
  /** Combinations of places in `values`; a letter stands for one. */
  sets: number[][];
  letters: string;
};

export const letterOf = (set: number): string => String.fromCharCode(0x30 + set);
export const setOf = (letters: string, article: number): number => letters.charCodeAt(article) - 0x30;

/** Articles that have a stem: each number less the one before, times 16, plus its weight. */
export type Terms = Record<string, number[]>;

/** Articles as results show them, and the files of their texts, `textsPerFile` articles each. */
export type Facts = { stories: Story[]; texts: string[] };

export type Story = {
  href: string;
  title: string;
  summary?: string | undefined;
  /** Place of its section in `sections`. */
  section: number;
  date: { iso: string; text: string };
  names: string[];
  /** « Opinion ». */
  label?: string | undefined;
  /** Why it is not published; under `astro dev` only. */
  status?: string | undefined;
  /** Its language, where that is not the site's. */
  lang?: string | undefined;
};

export const factsPerFile = 16;
export const textsPerFile = 4;

/** Letters from which on the end of a word is guessed while it is typed. */
export const shortestBeginning = 3;

/** The key of the file that holds a word: the longest beginning of it that is a key. */
export function shardOf(shards: Record<string, string>, word: string): string | undefined {
  for (let length = word.length; length >= 0; length--) {
    const key = word.slice(0, length);
    if (Object.hasOwn(shards, key)) return key;
  }
  return undefined;
}

/** The keys of all files that may hold words with this beginning. */
export function shardsUnder(shards: Record<string, string>, beginning: string): string[] {
  const own = shardOf(shards, beginning);
  const below = Object.keys(shards).filter((key) => key !== own && key.startsWith(beginning));
  return own === undefined ? below : [own, ...below];
}
