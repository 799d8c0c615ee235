import type { ArticleReading } from '../articles.ts';
import type { FaultDetail } from '../faults.ts';
import { mentionOf } from '../gate.ts';
import { nearest } from '../nearest.ts';
import { isSlug } from '../../addresses/slugs.ts';

/** What the translations of a publication are checked against. */
export type KnownTranslations = {
  bySlug: ReadonlyMap<string, readonly ArticleReading[]>;
  slugs: readonly string[];
  /** Articles by the slug they name as their original, by file. */
  translations: ReadonlyMap<string, readonly ArticleReading[]>;
  /** The site's language, which is that of articles without a field `lang`. */
  language: string;
};

/** The slug an article names as its original, as written. */
export function originalOf({ data }: ArticleReading): string | undefined {
  const written = data['translationOf'];
  return typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;
}

/** The fault of an article that cannot be a translation of the one it names. */
export function translationFault(
  slug: string,
  article: ArticleReading,
  { bySlug, slugs, translations, language }: KnownTranslations,
): FaultDetail | undefined {
  if (!isSlug(slug)) return undefined;
  const [original, ...more] = bySlug.get(slug) ?? [];
  if (!original) return { rule: 'translation-unknown', values: { slug, right: nearest(slug, slugs) } };
  if (more.length > 0) {
    const files = [original, ...more].map(({ file }) => file);
    return { rule: 'translation-ambiguous', values: { slug, files } };
  }
  if (original === article) return { rule: 'translation-itself', values: {} };
  const first = originalOf(original);
  if (first !== undefined) return { rule: 'translation-chain', values: { slug, right: first } };
  const languageOf = ({ data }: ArticleReading) =>
    typeof data['lang'] === 'string' ? data['lang'].trim() : language;
  const own = languageOf(article);
  if (own === languageOf(original)) return { rule: 'translation-language', values: { slug, language: own } };
  const earlier = translations.get(slug)?.find((other) => languageOf(other) === own);
  if (earlier && earlier !== article)
    return { rule: 'translation-twice', values: { slug, language: own, file: earlier.file } };
  // A translation of what was withdrawn or taken down stays published.
  if (article.status === 'published' && mentionOf(original.status) === 'refused')
    return { rule: 'translation-unpublished', values: { slug } };
  return undefined;
}
