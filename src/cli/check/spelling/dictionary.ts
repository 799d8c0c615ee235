import { cachePath } from '../../../cache/cachedFile.ts';
import { codeDigest } from '../../../cache/codeDigest.ts';
import { cacheKey } from '../../../cache/digest.ts';
import { openEntries } from '../../../cache/entries.ts';

/** Hunspell dictionaries: French by Dicollecte (MPL 2.0), English by SCOWL (MIT and BSD). */
const dictionaries: Record<string, () => Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>> = {
  fr: () => import('dictionary-fr'),
  en: () => import('dictionary-en'),
};

/** Suggestions take a hundred times as long as a lookup; after so many in one run, words are reported without. */
const maxSuggestions = 200;

/**
 * Looks words up. The dictionary, which takes seconds to load, is loaded only for words that were never looked up.
 *
 * @returns at most three suggestions for each word that is not in the dictionary
 */
export async function findMisspelt(
  words: readonly string[],
  language: string,
): Promise<Map<string, string[]>> {
  const load = dictionaries[language];
  if (!load) return new Map();
  const file = cachePath('check', `words-${language}`);
  /** Undefined for words that were never looked up, null for those that are right. */
  const lookups = openEntries<string[] | null>(file, await codeDigest(new URL(import.meta.url)));
  const newWords = words.filter((word) => !lookups.has(cacheKey(word)));
  if (newWords.length > 0) {
    const { default: nspell } = await import('nspell');
    const speller = nspell((await load()).default as never);
    let suggestions = 0;
    for (const word of newWords) {
      const isRight = isCorrect(word, (part) => speller.correct(part));
      const suggest = () => (++suggestions > maxSuggestions ? [] : speller.suggest(word).slice(0, 3));
      lookups.set(cacheKey(word), isRight ? null : suggest());
    }
    lookups.save({ all: true });
  }
  return new Map(
    words.flatMap((word) => {
      const proposals = lookups.get(cacheKey(word));
      return proposals ? [[word, proposals] as const] : [];
    }),
  );
}

/** A word with hyphens is correct if its parts are. */
function isCorrect(word: string, knows: (word: string) => boolean): boolean {
  if (knows(word) || knows(word.replaceAll('’', "'"))) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => part.length < 2 || knows(part));
}
