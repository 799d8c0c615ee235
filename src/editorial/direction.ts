export type Direction = 'ltr' | 'rtl';

/**
 * The direction of a language (Unicode CLDR, through `Intl.Locale`).
 *
 * @param language a BCP 47 tag; an invalid one counts as left to right
 */
export function directionOf(language: string): Direction {
  try {
    return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/**
 * The attributes of an element whose text is in another language than the page; `dir` is set if the direction is not
 * that of the interface's languages.
 *
 * @param language undefined if the text is in the page's language
 */
export function languageAttributes(language: string | undefined): { lang?: string; dir?: 'rtl' } {
  if (language === undefined) return {};
  return { lang: language, ...(directionOf(language) === 'rtl' && { dir: 'rtl' }) };
}
