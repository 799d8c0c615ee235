import { compact, type Folded } from './foldText.ts';

/** From so many letters on, words are looked for run together; shorter ones only as whole words. */
const long = 8;
/** What is shorter says nothing. */
const least = 3;

/** Whether a text has enough letters to be recognised by. */
export const isTelling = (words: Folded): boolean => compact(words).length >= least;

/** Finds those of many texts that occur in another. Texts and haystacks are folded. */
export type Finder = (haystack: Folded) => Set<Folded>;

/**
 * Prepares a search for many texts at once. It goes over a haystack once, however many they are: a table of the four
 * letters that any of them begins with says where it is worth to look closer.
 */
export function finderOf(texts: Iterable<Folded>): Finder {
  const short: Folded[] = [];
  const byStart = new Map<string, { text: Folded; letters: string }[]>();
  const begins = new Uint8Array(1 << 20);
  for (const text of texts) {
    const letters = compact(text);
    if (letters.length < long) {
      short.push(text);
      continue;
    }
    const start = letters.slice(0, long);
    byStart.set(start, [...(byStart.get(start) ?? []), { text, letters }]);
    begins[hash(letters, 0)] = 1;
  }
  return (haystack) => {
    const found = new Set(short.filter((text) => haystack.includes(text)));
    const letters = byStart.size > 0 ? compact(haystack) : '';
    for (let at = 0; at + long <= letters.length; at += 1) {
      if (begins[hash(letters, at)] === 0) continue;
      for (const candidate of byStart.get(letters.slice(at, at + long)) ?? [])
        if (letters.startsWith(candidate.letters, at)) found.add(candidate.text);
    }
    return found;
  };
}

/** Four letters as a number of twenty bits. */
function hash(text: string, at: number): number {
  let sum = 0;
  for (let step = 0; step < 4; step += 1) sum = (sum * 37 + text.charCodeAt(at + step)) | 0;
  return sum & 0xfffff;
}
