import { hash } from 'node:crypto';
import type { Analysis } from '../analyse.ts';
import { factsPerFile, textsPerFile, type Facts, type Start, type Story, type Terms } from '../format.ts';
import { rankOf, writeForms } from '../lexicon.ts';
import { primaryOf } from '../stem.ts';
import { facetOf } from './facets.ts';
import { divide } from './shards.ts';

/** An article as the index takes it in. */
export type Entry = {
  story: Omit<Story, 'section'>;
  /** Year of publication in the site's time zone. */
  year: string;
  section: [key: string, label: string];
  authors: [key: string, label: string][];
  language: string;
  text: string;
  analysis: Analysis;
};

export type SearchIndex = {
  /** The name of the file the browser reads first. */
  start: string;
  files: Map<string, string>;
  /** How many values there are to narrow to. */
  choices: { section: number; year: number; author: number };
};

/** Bytes of a file of terms, and of one of forms: what a word costs who asks for it. */
const termsLimit = 12_000;
const formsLimit = 12_000;

/**
 * Makes the index of all articles: equal entries give equal bytes.
 *
 * @param entries oldest first, so that a new article moves the number of no other
 * @param site its language, and the keys of its sections in their order
 */
export function makeIndex(
  entries: readonly Entry[],
  site: { language: string; sections: readonly string[] },
): SearchIndex {
  const files = new Map<string, string>();
  const file = (kind: string, content: unknown): string => {
    const text = JSON.stringify(content);
    const name = `${kind}-${hash('sha256', text, 'base64url').slice(0, 10)}`;
    files.set(name, text);
    return name;
  };

  const terms = termsOf(entries);
  const forms = formsOf(entries);
  const inOrder = (a: string, b: string) => site.sections.indexOf(a) - site.sections.indexOf(b);
  const sections = facetOf(
    entries.map(({ section }) => [section]),
    inOrder,
  );
  const texts = chunks(entries, textsPerFile).map((some) =>
    file(
      'text',
      some.map(({ text }) => text),
    ),
  );
  const start: Start = {
    count: entries.length,
    language: primaryOf(site.language),
    languages: [...new Set(entries.map(({ language }) => primaryOf(language)))].sort(),
    terms: shardFiles(
      terms,
      termsLimit,
      (list) => JSON.stringify(list).length,
      (words) =>
        file('terms', Object.fromEntries(words.map((word) => [word, terms.get(word)!])) satisfies Terms),
    ),
    forms: shardFiles(
      forms,
      formsLimit,
      () => 8,
      (words) => file('forms', writeForms(words.map((form) => ({ form, rank: rankOf(forms.get(form)!) })))),
    ),
    facts: chunks(entries, factsPerFile).map((some, place) => {
      const stories = some.map(({ story, section }) => ({ ...story, section: sections.placeOf(section[0]) }));
      const ratio = factsPerFile / textsPerFile;
      return file('facts', {
        stories,
        texts: texts.slice(place * ratio, (place + 1) * ratio),
      } satisfies Facts);
    }),
    years: yearsOf(entries),
    sections: sections.facet,
    authors: facetOf(entries.map(({ authors }) => authors)).facet,
  };
  const choices = {
    section: start.sections.values.length,
    year: start.years.length,
    author: start.authors.values.length,
  };
  return { start: file('start', start), files, choices };
}

/** For each stem the articles that have it. */
function termsOf(entries: readonly Entry[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  const last = new Map<string, number>();
  entries.forEach(({ analysis }, number) => {
    for (const stem in analysis.stems) {
      const coded = (number - (last.get(stem) ?? 0)) * 16 + analysis.stems[stem]!;
      const list = lists.get(stem);
      if (list) list.push(coded);
      else lists.set(stem, [coded]);
      last.set(stem, number);
    }
  });
  return lists;
}

/** For each form how many articles have it. */
function formsOf(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { analysis } of entries)
    for (const form of analysis.forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** Names of files by the beginnings of the words in them. */
function shardFiles<T>(
  words: ReadonlyMap<string, T>,
  limit: number,
  sizeOf: (value: T) => number,
  write: (words: string[]) => string,
): Record<string, string> {
  const sizes = new Map([...words].map(([word, value]) => [word, word.length + 4 + sizeOf(value)]));
  const shards = [...divide(sizes, limit)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(shards.map(([key, list]) => [key, write(list)]));
}

function yearsOf(entries: readonly Entry[]): [string, number][] {
  const years: [string, number][] = [];
  entries.forEach(({ year }, number) => {
    if (years.at(-1)?.[0] !== year) years.push([year, number]);
  });
  return years;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
