import { withoutSpaces, type NormalizedText } from './normalizeText.ts';

/** Texts of at least this many letters are found across spaces too; shorter ones only as whole words. */
const prefixLength = 8;
/** Shorter texts are not evidence of anything. */
const minimumLength = 3;

/** Whether a text is long enough to be evidence of a leak. */
export const isDistinctive = (words: NormalizedText): boolean => withoutSpaces(words).length >= minimumLength;

/** Returns which of many texts occur in another. */
export type Finder = (haystack: NormalizedText) => Set<NormalizedText>;

/**
 * Prepares a search for many texts at once. It reads a haystack once, whatever their number: a table of hashed first
 * four letters rules out most places.
 */
export function makeFinder(texts: Iterable<NormalizedText>): Finder {
  const short: NormalizedText[] = [];
  const byPrefix = new Map<string, { text: NormalizedText; letters: string }[]>();
  const mayBegin = new Uint8Array(1 << 20);
  for (const text of texts) {
    const letters = withoutSpaces(text);
    if (letters.length < prefixLength) {
      short.push(text);
      continue;
    }
    const prefix = letters.slice(0, prefixLength);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), { text, letters }]);
    mayBegin[hashLetters(letters, 0)] = 1;
  }
  return (haystack) => {
    const found = new Set(short.filter((text) => haystack.includes(text)));
    const letters = byPrefix.size > 0 ? withoutSpaces(haystack) : '';
    for (let at = 0; at + prefixLength <= letters.length; at += 1) {
      if (mayBegin[hashLetters(letters, at)] === 0) continue;
      for (const candidate of byPrefix.get(letters.slice(at, at + prefixLength)) ?? [])
        if (letters.startsWith(candidate.letters, at)) found.add(candidate.text);
    }
    return found;
  };
}

/** A 20-bit hash of four letters. */
function hashLetters(text: string, at: number): number {
  let sum = 0;
  for (let step = 0; step < 4; step += 1) sum = (sum * 37 + text.charCodeAt(at + step)) | 0;
  return sum & 0xfffff;
}
