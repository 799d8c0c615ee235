import { shortDigest } from '../../cache/digest.ts';
import { weightAt, type Analysis } from '../analyseArticle.ts';
import { factsPerFile, textsPerFile, type Facts, type Start, type Story, type Terms } from '../format.ts';
import type { Filters } from '../filters.ts';
import { frequencyRank, writeForms } from '../wordForms.ts';
import { primaryLanguage } from '../stem.ts';
import { makeFacet, type FacetValue } from './facets.ts';
import { shardFiles } from './shards.ts';

/** An article to index. */
export type IndexEntry = {
  story: Omit<Story, 'section'>;
  /** Year of publication in the site's time zone. */
  year: string;
  /** Those it is in, its own last. */
  sections: FacetValue[];
  authors: FacetValue[];
  /** What sort of text it is. */
  kind: FacetValue;
  language: string;
  text: string;
  analysis: Analysis;
};

export type SearchIndex = {
  /** The name of the file the browser reads first. */
  start: string;
  /** The contents of the files by their names, without extension. */
  files: Map<string, string>;
  /** The number of values of each filter. */
  choices: Record<keyof Filters, number>;
};

/** The approximate size of a file of terms and of forms in bytes: what looking up a word downloads. */
const termsLimit = 16_000;
const formsLimit = 10_000;

/** The approximate size of a form in bytes: most of it is left out, being a prefix shared with the previous one. */
const formBytes = 7;

/**
 * Makes the index of all articles in one pass. Equal entries give equal bytes.
 *
 * @param entries oldest first, so that a new article does not change the numbers of others
 * @param site its language, and its sections in order
 */
export function makeIndex(
  entries: Iterable<IndexEntry>,
  site: { language: string; sections: readonly FacetValue[] },
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
  const sections: FacetValue[][] = [];
  const authors: FacetValue[][] = [];
  const kinds: FacetValue[][] = [];
  const languages = new Set<string>();

  for (const { story, text, analysis, ...entry } of entries) {
    const number = stories.length;
    addTerms(terms, number, analysis);
    for (const form of analysis.forms.split(' ')) {
      const known = forms.get(form);
      if (known) known.articles++;
      else forms.set(form, { articles: 1 });
    }
    const own = entry.sections.at(-1)?.[0];
    const section = site.sections.findIndex(([key]) => key === own);
    stories.push({ ...story, section });
    texts.push(text);
    if (texts.length === textsPerFile) textFiles.push(file(texts.splice(0)));
    if (years.at(-1)?.[0] !== entry.year) years.push([entry.year, number]);
    sections.push(entry.sections);
    authors.push(entry.authors);
    kinds.push([entry.kind]);
    languages.add(primaryLanguage(entry.language));
  }
  if (texts.length > 0) textFiles.push(file(texts));

  const start: Start = {
    count: stories.length,
    language: primaryLanguage(site.language),
    languages: [...languages].sort(),
    terms: shardFiles(
      [...terms].map(([stem, { coded }]) => [stem, stem.length + 4 + jsonLength(coded)]),
      termsLimit,
      (stems) =>
        file(Object.fromEntries(stems.map((stem) => [stem, terms.get(stem)!.coded])) satisfies Terms),
    ),
    forms: shardFiles(
      [...forms.keys()].map((form) => [form, formBytes]),
      formsLimit,
      (list) =>
        file(writeForms(list.map((form) => ({ form, rank: frequencyRank(forms.get(form)!.articles) })))),
    ),
    facts: chunks(stories, factsPerFile).map((some, place) => {
      const ratio = factsPerFile / textsPerFile;
      return file({
        stories: some,
        texts: textFiles.slice(place * ratio, (place + 1) * ratio),
      } satisfies Facts);
    }),
    years,
    sections: makeFacet(sections, site.sections),
    authors: makeFacet(authors),
    kinds: makeFacet(kinds),
  };
  const choices = {
    section: new Set(sections.flatMap((all) => all.map(([key]) => key))).size,
    year: years.length,
    author: start.authors.values.length,
    kind: start.kinds.values.length,
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

/** The length of a list of numbers as JSON, commas included. */
function jsonLength(list: readonly number[]): number {
  let bytes = 1;
  for (const number of list) bytes += number < 100 ? 3 : number < 1000 ? 4 : number < 10_000 ? 5 : 6;
  return bytes;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
