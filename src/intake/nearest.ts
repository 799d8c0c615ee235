import { distance } from 'fastest-levenshtein';
import { slugOf } from '../addresses/slugs.ts';

/** The known word that a written one most likely means, or none; case, accents and hyphens weigh nothing. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = bare(written);
  const most = plain.length < 5 ? 1 : Math.max(2, Math.floor(plain.length * 0.29));
  let best: { index: number; steps: number } | undefined;
  for (const [index, word] of bareWords(known).entries()) {
    if (Math.abs(word.length - plain.length) > most) continue;
    const steps = distance(plain, word);
    if (steps <= most && steps < (best?.steps ?? Infinity)) best = { index, steps };
  }
  return best && known[best.index];
}

const bare = (word: string) => slugOf(word).replaceAll('-', '');

/** Thousands of links may be looked for in the same thousands of names. */
const remembered = new WeakMap<readonly string[], string[]>();

function bareWords(known: readonly string[]): string[] {
  const words = remembered.get(known) ?? known.map(bare);
  remembered.set(known, words);
  return words;
}
