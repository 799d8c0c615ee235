import { isStopWord } from './stopWords.ts';
import { primaryOf, stemOf } from './stem.ts';
import { formsOf } from './words.ts';

/** What of an article is searched; `names` are those who signed, as readers see them. */
export type Searched = {
  title: string;
  summary: string;
  tags: readonly string[];
  names: readonly string[];
  body: string;
  language: string;
};

/**
 * What the index keeps of an article, made to be read back fast: its stems and the forms a reader may type, with spaces
 * between them, and the weight of each stem, 1 to 15, as a letter.
 */
export type Analysis = { stems: string; weights: string; forms: string };

const weightLetter = (weight: number): string => String.fromCharCode(0x60 + weight);
export const weightAt = (weights: string, place: number): number => weights.charCodeAt(place) - 0x60;

/** How much a word counts where it stands, next to one in the body. */
const fieldWeights = { title: 8, tags: 4, summary: 4, names: 4 } as const;

/** Words of a body of usual length: in a longer one each counts less. Fixed, so that no article weighs on another. */
const usualLength = 400;
const lettersPerWord = 6;

/** Half of the highest weight is given to this much. */
const half = 4;

export const highest = 15;

/**
 * Analyses an article: BM25F (Robertson, Zaragoza, The Probabilistic Relevance Framework, 2009) up to the rarity of
 * words, which the index knows. A pure function of its argument.
 */
export function analyse({ title, summary, tags, names, body, language }: Searched): Analysis {
  const primary = primaryOf(language);
  const headings = new Map<string, number>();
  const running = new Map<string, number>();
  count(title, fieldWeights.title, headings);
  for (const tag of tags) count(tag, fieldWeights.tags, headings);
  for (const name of names) count(name, fieldWeights.names, headings);
  count(summary, fieldWeights.summary, running);
  count(body, 1 / (0.4 + (0.6 * body.length) / lettersPerWord / usualLength), running);

  // Each form once: looking a word up costs more than counting it.
  for (const [form, weight] of running)
    if (tells(form, primary)) headings.set(form, (headings.get(form) ?? 0) + weight);
  const counts = new Map<string, number>();
  for (const [form, weight] of headings) {
    const stem = stemOf(form, primary);
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  }

  const weights = [...counts.values()].map((count) =>
    weightLetter(Math.max(1, Math.round((highest * count) / (count + half)))),
  );
  return {
    stems: [...counts.keys()].join(' '),
    weights: weights.join(''),
    forms: [...headings.keys()].join(' '),
  };
}

function count(text: string, weight: number, counts: Map<string, number>): void {
  for (const form of formsOf(text)) counts.set(form, (counts.get(form) ?? 0) + weight);
}

/** Whether a word tells something outside a heading. The same as what a query asks for: « plan B » is two words. */
const tells = (form: string, language: string): boolean => !isStopWord(form, language);
