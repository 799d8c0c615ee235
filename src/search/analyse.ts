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

/** What the index keeps of an article: each stem with its weight, 1 to 15, and every form a reader may type. */
export type Analysis = { stems: Record<string, number>; forms: string[] };

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

  const add = (text: string, weight: number, isHeading: boolean) => {
    const words = wordsOf(text);
    const all = [...words.map(({ form }) => form), ...compoundsOf(text, words)];
    for (const form of all) {
      if (!isHeading && isStopWord(form, primary)) continue;
      if (form.length === 1 && !isHeading && !/\d/.test(form)) continue;
      forms.add(form);
      const stem = stemOf(form, primary);
      counts.set(stem, (counts.get(stem) ?? 0) + weight);
    }
  };

  const length = body.length / 6;
  add(title, fieldWeights.title, true);
  for (const tag of tags) add(tag, fieldWeights.tags, true);
  for (const name of names) add(name, fieldWeights.names, true);
  add(summary, fieldWeights.summary, false);
  add(body, 1 / (0.4 + (0.6 * length) / usualLength), false);

  const stems: Record<string, number> = {};
  for (const [stem, count] of counts)
    stems[stem] = Math.max(1, Math.round((highest * count) / (count + half)));
  return { stems, forms: [...forms] };
}
