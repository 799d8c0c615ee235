/** The files of the search index, all JSON. Names contain a digest of the content, so that browsers can cache files for ever. */

/** The file that the browser reads first. */
export type Start = {
  /** The number of articles; they are numbered from 0, the oldest. */
  count: number;
  /** The site's language. */
  language: string;
  /** The languages of the articles: the words of a query are stemmed in each. */
  languages: string[];
  /** Files of `Terms` and of forms, by the prefix of the words in them; see `shardOf`. */
  terms: Record<string, string>;
  forms: Record<string, string>;
  /** Files of `Facts`, `factsPerFile` articles each. */
  facts: string[];
  /** Years, oldest first, with the number of the first article of each. */
  years: [year: string, first: number][];
  sections: Facet;
  authors: Facet;
  kinds: Facet;
};

/** A facet: its values, and for each article a letter that stands for a set of them. */
export type Facet = {
  /** The key of a value in addresses, and its label. */
  values: [key: string, label: string][];
  /** Sets of indexes in `values`; each letter stands for one set. */
  sets: number[][];
  letters: string;
};

export const setLetter = (set: number): string => String.fromCharCode(0x30 + set);
export const setAt = (letters: string, article: number): number => letters.charCodeAt(article) - 0x30;

/** The articles with a stem: each is its number minus the previous number, times 16, plus its weight. */
export type Terms = Record<string, number[]>;

/** The data of results, and the files of their texts, `textsPerFile` articles each. */
export type Facts = { stories: Story[]; texts: string[] };

export type Story = {
  href: string;
  title: string;
  summary?: string | undefined;
  /** The index of its section in `sections`; -1 if it is in none, as a dossier or a letter. */
  section: number;
  date: { iso: string; text: string };
  names: string[];
  /** « Opinion ». */
  label?: string | undefined;
  /** Why it is not published; only in `astro dev`. */
  status?: string | undefined;
  /** Its language, if it differs from the site's. */
  lang?: string | undefined;
};

export const factsPerFile = 16;
export const textsPerFile = 4;

/** The number of letters from which an unfinished word is completed. */
export const minPrefixLength = 3;

/** The key of the file with a word: the longest prefix of the word that is a key. Returns undefined if there is none. */
export function shardOf(shards: Record<string, string>, word: string): string | undefined {
  for (let length = word.length; length >= 0; length--) {
    const key = word.slice(0, length);
    if (Object.hasOwn(shards, key)) return key;
  }
  return undefined;
}

/** The keys of all files that may contain words with this prefix. */
export function shardsWithPrefix(shards: Record<string, string>, prefix: string): string[] {
  const own = shardOf(shards, prefix);
  const below = Object.keys(shards).filter((key) => key !== own && key.startsWith(prefix));
  return own === undefined ? below : [own, ...below];
}
