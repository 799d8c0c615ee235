import { shardOf } from './format.ts';
import { stemsOf, type QueryWord } from './query.ts';
import type { IndexReader } from './reader.ts';
import { nearestForm } from './typos.ts';

/** The articles that match a word. */
export type Match = {
  word: QueryWord;
  /** Stems that count as the word. */
  stems: Set<string>;
  /** The highest weight in each article, 0 to 15, by number. */
  weights: Float32Array;
  /** The number of matching articles. */
  count: number;
  /** The correction of a word that no article contains. */
  corrected?: string | undefined;
};

/** The most completions of a word that is being typed, and the most files they come from. */
const maxCompletions = 24;
const maxFiles = 4;

/** Completions count less than the word as typed. */
const completionFactor = 0.8;

/** Finds the articles with a word or, while it is being typed, with a completion of it. */
export async function match(queryWord: QueryWord, reader: IndexReader): Promise<Match> {
  const [found, completions] = await Promise.all([
    matchStems(queryWord, queryWord.stems, reader, 1),
    queryWord.mayBePrefix ? completionStems(queryWord, reader) : [],
  ]);
  return completions.length > 0
    ? mergeMatches(found, await matchStems(queryWord, completions, reader, completionFactor))
    : found;
}

/** Finds the articles with the form nearest to a mistyped word. Returns undefined if there is none. */
export async function matchNearest(queryWord: QueryWord, reader: IndexReader): Promise<Match | undefined> {
  const { form } = queryWord;
  // The first letter is seldom wrong; the second may be swapped or missing.
  for (const beginning of [form.slice(0, 2), form.slice(0, 1)]) {
    const near = nearestForm(form, await reader.formsWithPrefix(beginning));
    if (near === undefined) continue;
    const stems = stemsOf(near, reader.start.languages);
    return { ...(await matchStems(queryWord, stems, reader, 1)), corrected: near };
  }
  return undefined;
}

/** The stems of the most common completions of a word, from a few files. */
async function completionStems({ form, stems }: QueryWord, reader: IndexReader): Promise<string[]> {
  const { start } = reader;
  const forms = (await reader.formsWithPrefix(form)).sort(
    (a, b) => b.rank - a.rank || (a.form < b.form ? -1 : 1),
  );
  const files = new Set<string | undefined>();
  const ends = new Set<string>();
  for (const { form } of forms) {
    for (const stem of stemsOf(form, start.languages)) {
      const file = shardOf(start.terms, stem);
      if (stems.includes(stem) || (!files.has(file) && files.size === maxFiles)) continue;
      files.add(file);
      ends.add(stem);
    }
    if (ends.size >= maxCompletions) break;
  }
  return [...ends];
}

async function matchStems(
  queryWord: QueryWord,
  stems: readonly string[],
  reader: IndexReader,
  factor: number,
): Promise<Match> {
  const weights = new Float32Array(reader.start.count);
  const lists = await Promise.all(stems.map((stem) => reader.postings(stem)));
  for (const list of lists)
    list.articles.forEach((article, place) => {
      weights[article] = Math.max(weights[article]!, list.weights[place]! * factor);
    });
  return { word: queryWord, stems: new Set(stems), weights, count: countArticles(weights) };
}

function mergeMatches(a: Match, b: Match): Match {
  const weights = a.weights.map((weight, article) => Math.max(weight, b.weights[article]!));
  return { ...a, stems: new Set([...a.stems, ...b.stems]), weights, count: countArticles(weights) };
}

const countArticles = (weights: Float32Array) =>
  weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
