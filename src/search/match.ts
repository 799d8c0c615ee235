import { shardOf } from './format.ts';
import { stemsOf, type Asked } from './query.ts';
import type { Reader } from './reader.ts';
import { nearestForm } from './typos.ts';

/** What a word found. */
export type Match = {
  asked: Asked;
  /** Stems that count as the word. */
  stems: Set<string>;
  /** The highest weight in each article, 0 to 15, by number. */
  weights: Float32Array;
  /** How many articles have it. */
  count: number;
  /** What was taken for a word that is nowhere. */
  corrected?: string | undefined;
};

/** How many ends are guessed for a word that is being typed, and in how many files. */
const mostEnds = 24;
const mostFiles = 4;

/** A guessed end counts less than what was typed. */
const guessed = 0.8;

/** Finds the articles that have a word, or one that begins like it while it is typed. */
export async function match(asked: Asked, reader: Reader): Promise<Match> {
  const [found, ends] = await Promise.all([
    gather(asked, asked.stems, reader, 1),
    asked.open ? endsOf(asked, reader) : [],
  ]);
  return ends.length > 0 ? joined(found, await gather(asked, ends, reader, guessed)) : found;
}

/** Finds the articles that have the word nearest to one that is nowhere, if there is one. */
export async function matchNearest(asked: Asked, reader: Reader): Promise<Match | undefined> {
  const { form } = asked;
  // The first letter is seldom wrong; the second may be swapped or missing.
  for (const beginning of [form.slice(0, 2), form.slice(0, 1)]) {
    const near = nearestForm(form, await reader.formsUnder(beginning));
    if (near === undefined) continue;
    const stems = stemsOf(near, reader.start.languages);
    return { ...(await gather(asked, stems, reader, 1)), corrected: near };
  }
  return undefined;
}

/** Stems of the commonest forms that begin like a word, kept to a few files. */
async function endsOf({ form, stems }: Asked, reader: Reader): Promise<string[]> {
  const { start } = reader;
  const forms = (await reader.formsUnder(form)).sort((a, b) => b.rank - a.rank || (a.form < b.form ? -1 : 1));
  const files = new Set<string | undefined>();
  const ends = new Set<string>();
  for (const { form } of forms) {
    for (const stem of stemsOf(form, start.languages)) {
      const file = shardOf(start.terms, stem);
      if (stems.includes(stem) || (!files.has(file) && files.size === mostFiles)) continue;
      files.add(file);
      ends.add(stem);
    }
    if (ends.size >= mostEnds) break;
  }
  return [...ends];
}

async function gather(
  asked: Asked,
  stems: readonly string[],
  reader: Reader,
  factor: number,
): Promise<Match> {
  const weights = new Float32Array(reader.start.count);
  const lists = await Promise.all(stems.map((stem) => reader.postings(stem)));
  for (const list of lists)
    list.articles.forEach((article, place) => {
      weights[article] = Math.max(weights[article]!, list.weights[place]! * factor);
    });
  return { asked, stems: new Set(stems), weights, count: countOf(weights) };
}

function joined(a: Match, b: Match): Match {
  const weights = a.weights.map((weight, article) => Math.max(weight, b.weights[article]!));
  return { ...a, stems: new Set([...a.stems, ...b.stems]), weights, count: countOf(weights) };
}

const countOf = (weights: Float32Array) => weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
