import { codeDigest } from '../../../cache/codeDigest.ts';
import { readCache, writeCache } from '../cache.ts';

/** Words that were looked up before: nothing for those that are right, proposals for those that are not. */
type LookupCache = Record<string, string[] | null>;

/** Dictionaries of the Hunspell kind: French by Dicollecte (MPL 2.0), English by SCOWL (MIT and BSD). */
const dictionaries: Record<string, () => Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>> = {
  fr: () => import('dictionary-fr'),
  en: () => import('dictionary-en'),
};

/** Proposals take a hundred times as long as a verdict: past so many in one run a word is told without. */
const maxSuggestions = 200;

/**
 * Looks words up. The dictionary, which takes seconds to load, is loaded only for words that were never looked up.
 *
 * @returns proposals for each word the dictionary does not know, at most three
 */
export async function findMisspelt(
  words: readonly string[],
  language: string,
): Promise<Map<string, string[]>> {
  const load = dictionaries[language];
  if (!load) return new Map();
  const [name, version] = [`words-${language}`, await codeDigest(new URL(import.meta.url))];
  const lookups = readCache<LookupCache>(name, version) ?? {};
  const newWords = words.filter((word) => !Object.hasOwn(lookups, word));
  if (newWords.length > 0) {
    const { default: nspell } = await import('nspell');
    const speller = nspell((await load()).default as never);
    let suggestions = 0;
    for (const word of newWords) {
      if (isCorrect(word, (part) => speller.correct(part))) lookups[word] = null;
      else lookups[word] = ++suggestions > maxSuggestions ? [] : speller.suggest(word).slice(0, 3);
    }
    writeCache(name, version, lookups);
  }
  return new Map(words.flatMap((word) => (lookups[word] ? [[word, lookups[word]]] : [])));
}

/** A word that is made with hyphens is right when its parts are. */
function isCorrect(word: string, knows: (word: string) => boolean): boolean {
  if (knows(word) || knows(word.replaceAll('’', "'"))) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => part.length < 2 || knows(part));
}
