import { shortDigest } from '../../cache/digest.ts';
import { weightAt, type Analysis } from '../analyse.ts';
import { factsPerFile, textsPerFile, type Facts, type Start, type Story, type Terms } from '../format.ts';
import { rankOf, writeForms } from '../lexicon.ts';
import { primaryOf } from '../stem.ts';
import { facetOf, type Value } from './facets.ts';
import { shardFiles } from './shards.ts';

/** An article as the index takes it in. */
export type Entry = {
  story: Omit<Story, 'section'>;
  /** Year of publication in the site's time zone. */
  year: string;
  section: Value;
  authors: Value[];
  language: string;
  text: string;
  analysis: Analysis;
};

export type SearchIndex = {
  /** The name of the file the browser reads first. */
  start: string;
  /** Files by their names, without ending. */
  files: Map<string, string>;
  /** How many values there are to narrow to. */
  choices: { section: number; year: number; author: number };
};

/** Bytes of a file of terms, and of one of forms, about: what a word costs who asks for it. */
const termsLimit = 16_000;
const formsLimit = 10_000;

/** A form costs this much, about: most of it is left out because the one before begins like it. */
const formBytes = 7;

/**
 * Makes the index of all articles, in one pass: equal entries give equal bytes.
 *
 * @param entries oldest first, so that a new article moves the number of no other
 * @param site its language, and its sections in their order
 */
export function makeIndex(
  entries: Iterable<Entry>,
  site: { language: string; sections: readonly Value[] },
): SearchIndex {
  const files = new Map<string, string>();
  const file = (content: unknown): string => {
    const text = JSON.stringify(content);
    const name = shortDigest(text);
    files.set(name, text);
    return name;
  };

  const terms = new Map<string, { last: number; coded: number[] }>();
  const forms = new Map<string, { articles: number }>();
  const stories: Story[] = [];
  const texts: string[] = [];
  const textFiles: string[] = [];
  const years: [string, number][] = [];
  const sections: Value[][] = [];
  const authors: Value[][] = [];
  const languages = new Set<string>();

  for (const { story, text, analysis, ...entry } of entries) {
    const number = stories.length;
    addTerms(terms, number, analysis);
    for (const form of analysis.forms.split(' ')) {
      const known = forms.get(form);
      if (known) known.articles++;
      else forms.set(form, { articles: 1 });
    }
    const section = site.sections.findIndex(([key]) => key === entry.section[0]);
    stories.push({ ...story, section });
    texts.push(text);
    if (texts.length === textsPerFile) textFiles.push(file(texts.splice(0)));
    if (years.at(-1)?.[0] !== entry.year) years.push([entry.year, number]);
    sections.push([entry.section]);
    authors.push(entry.authors);
    languages.add(primaryOf(entry.language));
  }
  if (texts.length > 0) textFiles.push(file(texts));

  const start: Start = {
    count: stories.length,
    language: primaryOf(site.language),
    languages: [...languages].sort(),
    terms: shardFiles(
      [...terms].map(([stem, { coded }]) => [stem, stem.length + 4 + bytesOf(coded)]),
      termsLimit,
      (stems) =>
        file(Object.fromEntries(stems.map((stem) => [stem, terms.get(stem)!.coded])) satisfies Terms),
    ),
    forms: shardFiles(
      [...forms.keys()].map((form) => [form, formBytes]),
      formsLimit,
      (list) => file(writeForms(list.map((form) => ({ form, rank: rankOf(forms.get(form)!.articles) })))),
    ),
    facts: chunks(stories, factsPerFile).map((some, place) => {
      const ratio = factsPerFile / textsPerFile;
      return file({
        stories: some,
        texts: textFiles.slice(place * ratio, (place + 1) * ratio),
      } satisfies Facts);
    }),
    years,
    sections: facetOf(sections, site.sections),
    authors: facetOf(authors),
  };
  const choices = {
    section: new Set(sections.map(([[key] = ['', '']]) => key)).size,
    year: years.length,
    author: start.authors.values.length,
  };
  return { start: file(start), files, choices };
}

function addTerms(
  terms: Map<string, { last: number; coded: number[] }>,
  number: number,
  { stems, weights }: Analysis,
): void {
  stems.split(' ').forEach((stem, place) => {
    let list = terms.get(stem);
    if (!list) terms.set(stem, (list = { last: 0, coded: [] }));
    list.coded.push((number - list.last) * 16 + weightAt(weights, place));
    list.last = number;
  });
}

/** Bytes of a list of numbers as JSON, commas included. */
function bytesOf(list: readonly number[]): number {
  let bytes = 1;
  for (const number of list) bytes += number < 100 ? 3 : number < 1000 ? 4 : number < 10_000 ? 5 : 6;
  return bytes;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
