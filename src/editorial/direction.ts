export type Direction = 'ltr' | 'rtl';

/**
 * The direction a language is written in (Unicode CLDR, by way of `Intl.Locale`).
 *
 * @param language a BCP 47 tag; what is none counts as left to right
 */
export function directionOf(language: string): Direction {
  try {
    return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/**
 * The attributes of an element whose text is in another language than the page: the direction is said where it is not
 * that of the languages an interface can have.
 *
 * @param language undefined where the text is in the page's language
 */
export function languageAttributes(language: string | undefined): { lang?: string; dir?: 'rtl' } {
  if (language === undefined) return {};
  return { lang: language, ...(directionOf(language) === 'rtl' && { dir: 'rtl' }) };
}
