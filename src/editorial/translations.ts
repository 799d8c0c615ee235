import type { Article, Edition } from './edition.ts';

/** An article in one of the languages it exists in. */
export type Version = { article: Article; language: string };

/** A page in another language for heads and sitemaps: `hreflang`, and an absolute address. */
export type Alternate = { hreflang: string; href: string };

/** A link to another version of an article, with a label such as « Traduit en anglais : ». */
export type TranslationLink = { label: string; title: string; href: string; lang: string };

/** The language of an article: its own, or the site's. */
export const languageOf = ({ lang }: Article, { settings }: Edition): string => lang ?? settings.language;

/** For every article that exists in more than one language, all its versions: the original, then by language. */
export function versionsIn(edition: Edition): ReadonlyMap<string, Version[]> {
  const { articles } = edition;
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const groups = new Map<Article, Article[]>();
  for (const article of articles) {
    const original = article.translationOf === undefined ? undefined : bySlug.get(article.translationOf);
    if (!original) continue;
    groups.set(original, [...(groups.get(original) ?? []), article]);
  }
  const version = (article: Article) => ({ article, language: languageOf(article, edition) });
  return new Map(
    [...groups].flatMap(([original, translations]) => {
      const others = translations.map(version).toSorted((a, b) => (a.language < b.language ? -1 : 1));
      const all = [version(original), ...others];
      return all.map(({ article }) => [article.id, all] as const);
    }),
  );
}

/** All versions of a page, itself included, and the one for readers of any other language. */
export function alternatesOf(versions: readonly Version[], { addresses }: Edition): Alternate[] {
  const [original] = versions;
  if (!original) return [];
  const address = ({ article }: Version) => addresses.absolute(addresses.article(article));
  return [
    ...versions.map((version) => ({ hreflang: version.language, href: address(version) })),
    { hreflang: 'x-default', href: address(original) },
  ];
}

/** The other versions of an article, for its readers. */
export function translationLinks(
  article: Article,
  versions: readonly Version[],
  { addresses, words }: Edition,
): TranslationLink[] {
  const others = versions.filter((version) => version.article.id !== article.id);
  // Most articles exist in one language, and `Intl.DisplayNames` is slow.
  if (others.length === 0) return [];
  const names = new Intl.DisplayNames(words.locale, { type: 'language' });
  return others.map(({ article: other, language }) => {
    const name = names.of(language) ?? language;
    const label = other.translationOf === undefined ? words.originalIn(name) : words.translatedInto(name);
    return { label, title: other.title, href: addresses.article(other), lang: language };
  });
}

/**
 * The articles a front page may show: of several versions only the one in the site's language, or else the original.
 */
export function frontVersions(edition: Edition): Article[] {
  const versions = versionsIn(edition);
  const { language } = edition.settings;
  return edition.articles.filter((article) => {
    const all = versions.get(article.id);
    if (!all) return true;
    const shown = all.find((version) => version.language === language) ?? all[0];
    return shown?.article.id === article.id;
  });
}
