import { englishStem } from './englishStem.ts';
import { frenchStem } from './frenchStem.ts';

const stemmers: Record<string, (form: string) => string> = { fr: frenchStem, en: englishStem };

const known = new Map<string, Map<string, string>>();

/**
 * What the forms of a word have in common: singular and plural, feminine and masculine.
 *
 * @param form a folded word
 * @param language BCP 47; a word of a language without rules is its own stem
 */
export function stemOf(form: string, language: string): string {
  const primary = primaryOf(language);
  const stemmer = stemmers[primary];
  if (!stemmer || form.length < 4 || /[^a-z]/.test(form)) return form;
  let stems = known.get(primary);
  if (!stems) known.set(primary, (stems = new Map()));
  let stem = stems.get(form);
  if (stem === undefined) stems.set(form, (stem = stemmer(form)));
  return stem;
}

/** The language of a tag: `fr` of `fr-CA`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0]!;
