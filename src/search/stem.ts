import { englishStem } from './englishStem.ts';
import { frenchStem } from './frenchStem.ts';

const stemmers: Record<string, (form: string) => string> = { fr: frenchStem, en: englishStem };

const stemCache = new Map<string, Map<string, string>>();

/**
 * The common stem of the forms of a word: singular and plural, feminine and masculine.
 *
 * @param form a folded word
 * @param language a BCP 47 tag; without rules for the language, a word is its own stem
 */
export function stemOf(form: string, language: string): string {
  const primary = primaryLanguage(language);
  const stemmer = stemmers[primary];
  if (!stemmer || form.length < 4 || /[^a-z]/.test(form)) return form;
  let stems = stemCache.get(primary);
  if (!stems) stemCache.set(primary, (stems = new Map()));
  let stem = stems.get(form);
  if (stem === undefined) stems.set(form, (stem = stemmer(form)));
  return stem;
}

/** The primary language of a BCP 47 tag: `fr` for `fr-CA`. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0]!;
