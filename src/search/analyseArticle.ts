import { isStopWord } from './stopWords.ts';
import { primaryLanguage, stemOf } from './stem.ts';
import { formsIn } from './words.ts';

/** The texts of an article that are searched; `names` are those of its authors, as readers see them. */
export type SearchableTexts = {
  title: string;
  summary: string;
  tags: readonly string[];
  names: readonly string[];
  body: string;
  language: string;
};

/**
 * The words of an article, in a form that is fast to parse: its stems and the forms readers may type, separated by spaces,
 * and the weight of each stem, 1 to 15, as a letter.
 */
export type Analysis = { stems: string; weights: string; forms: string };

const weightLetter = (weight: number): string => String.fromCharCode(0x60 + weight);
export const weightAt = (weights: string, place: number): number => weights.charCodeAt(place) - 0x60;

/** The weight of a word in each field, relative to the body. */
const fieldWeights = { title: 8, tags: 4, summary: 4, names: 4 } as const;

/** The words in a body of average length; in longer ones each word counts less. Fixed, so that articles do not affect each other. */
const usualLength = 400;
const lettersPerWord = 6;

/** The count of a word that gets half of the highest weight. */
const halfWeightCount = 4;

export const maxWeight = 15;

/**
 * Weighs the words of an article by BM25F (Robertson, Zaragoza, The Probabilistic Relevance Framework, 2009), except for the
 * rarity of words, which depends on the whole index. A pure function of its argument.
 */
export function analyseArticle({ title, summary, tags, names, body, language }: SearchableTexts): Analysis {
  const primary = primaryLanguage(language);
  const inHeadings = new Map<string, number>();
  const inText = new Map<string, number>();
  count(title, fieldWeights.title, inHeadings);
  for (const tag of tags) count(tag, fieldWeights.tags, inHeadings);
  for (const name of names) count(name, fieldWeights.names, inHeadings);
  count(summary, fieldWeights.summary, inText);
  count(body, 1 / (0.4 + (0.6 * body.length) / lettersPerWord / usualLength), inText);

  // Checks each form once, because a look-up takes longer than counting.
  for (const [form, weight] of inText)
    if (isSearchable(form, primary)) inHeadings.set(form, (inHeadings.get(form) ?? 0) + weight);
  const counts = new Map<string, number>();
  for (const [form, weight] of inHeadings) {
    const stem = stemOf(form, primary);
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  }

  const weights = [...counts.values()].map((count) =>
    weightLetter(Math.max(1, Math.round((maxWeight * count) / (count + halfWeightCount)))),
  );
  return {
    stems: [...counts.keys()].join(' '),
    weights: weights.join(''),
    forms: [...inHeadings.keys()].join(' '),
  };
}

function count(text: string, weight: number, counts: Map<string, number>): void {
  for (const form of formsIn(text)) counts.set(form, (counts.get(form) ?? 0) + weight);
}

/** Whether a word is indexed outside headings. Queries apply the same test: « plan B » is two words. */
const isSearchable = (form: string, language: string): boolean => !isStopWord(form, language);
