import { isStopWord } from './stopWords.ts';
import { primaryOf, stemOf } from './stem.ts';
import { compoundsOf, wordsOf } from './words.ts';

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

export const weightLetter = (weight: number): string => String.fromCharCode(0x60 + weight);
export const weightAt = (weights: string, place: number): number => weights.charCodeAt(place) - 0x60;

/** How much a word counts where it stands, next to one in the body. */
const fieldWeights = { title: 8, tags: 4, summary: 4, names: 4 } as const;

/** Words of a body of usual length: in a longer one each counts less. Fixed, so that no article weighs on another. */
const usualLength = 400;

/** Half of the highest weight is given to this much. */
const half = 4;

export const highest = 15;

/**
 * Analyses an article: BM25F (Robertson, Zaragoza, The Probabilistic Relevance Framework, 2009) up to the rarity of
 * words, which the index knows. A pure function of its argument.
 */
export function analyse({ title, summary, tags, names, body, language }: Searched): Analysis {
  const counts = new Map<string, number>();
  const forms = new Set<string>();
  const primary = primaryOf(language);

  const add = (form: string, weight: number, isHeading: boolean) => {
    // A letter alone tells something in a heading only: « vitamine C ».
    if (!isHeading && (isStopWord(form, primary) || (form.length === 1 && !/\d/.test(form)))) return;
    forms.add(form);
    const stem = stemOf(form, primary);
    counts.set(stem, (counts.get(stem) ?? 0) + weight);
  };
  const addAll = (text: string, weight: number, isHeading = false) => {
    const words = wordsOf(text);
    for (const { form } of words) add(form, weight, isHeading);
    for (const form of compoundsOf(text, words)) add(form, weight, isHeading);
  };

  const length = body.length / 6;
  addAll(title, fieldWeights.title, true);
  for (const tag of tags) addAll(tag, fieldWeights.tags, true);
  for (const name of names) addAll(name, fieldWeights.names, true);
  addAll(summary, fieldWeights.summary);
  addAll(body, 1 / (0.4 + (0.6 * length) / usualLength));

  const weights = [...counts.values()].map((count) =>
    weightLetter(Math.max(1, Math.round((highest * count) / (count + half)))),
  );
  return { stems: [...counts.keys()].join(' '), weights: weights.join(''), forms: [...forms].join(' ') };
}
