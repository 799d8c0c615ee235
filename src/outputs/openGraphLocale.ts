import type { Edition } from '../editorial/edition.ts';

/**
 * A language in Open Graph's form (ogp.me): with its country, the likeliest one if the tag has none.
 *
 * @param language such as `en` or `pt-BR`
 */
export function openGraphLocale(language: string, { settings, words }: Edition): string {
  if (language === settings.language) return words.openGraphLocale;
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region ? `${code}_${region}` : code;
}
