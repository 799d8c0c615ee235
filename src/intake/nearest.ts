import { distance } from 'fastest-levenshtein';
import { slugOf } from '../addresses/slugs.ts';

/** The known word that a written one most likely means, if any; case, accents and hyphens are ignored. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = bare(written);
  const maxDistance = plain.length < 5 ? 1 : Math.max(2, Math.floor(plain.length * 0.29));
  let best: { index: number; steps: number } | undefined;
  for (const [index, word] of bareWords(known).entries()) {
    if (Math.abs(word.length - plain.length) > maxDistance) continue;
    const steps = distance(plain, word);
    if (steps <= maxDistance && steps < (best?.steps ?? Infinity)) best = { index, steps };
  }
  return best && known[best.index];
}

const bare = (word: string) => slugOf(word).replaceAll('-', '');

/** Thousands of links may be compared with the same thousands of names. */
const bareWordsCache = new WeakMap<readonly string[], string[]>();

function bareWords(known: readonly string[]): string[] {
  const words = bareWordsCache.get(known) ?? known.map(bare);
  bareWordsCache.set(known, words);
  return words;
}
