import { monthsOf } from '../editorial/archives.ts';
import { dossierArticles } from '../editorial/dossiers.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { announces } from '../editorial/events.ts';
import { isNews, newsEndOf } from '../editorial/hours.ts';
import { lastModified, latestOf, modifiedAt } from '../editorial/modified.ts';
import { letterLists } from '../editorial/letters.ts';
import { episodesOf } from '../editorial/podcast.ts';
import { byAuthor, byTheme } from '../addresses/articleLists.ts';
import { bySection, paginate } from '../editorial/sections.ts';
import { alternatesOf, versionsIn, type Alternate } from '../editorial/translations.ts';

/** A page in a sitemap: its absolute address, and when it last changed for readers, if that is known. */
export type SitemapEntry = {
  url: string;
  modified?: string | undefined;
  /** The page in all its languages, if there are several. */
  alternates?: Alternate[] | undefined;
};

/** A sitemap: the path of its file, and its entries. */
export type Sitemap = { path: string; entries: SitemapEntry[] };

/** Half of the limit of one file (sitemaps.org), so that its size stays below the limit too. */
const maxEntries = 25_000;

/** Every page of a site except articles, with the newest change of what it lists. */
export function pageEntries(edition: Edition): SitemapEntry[] {
  const { addresses, articles, authors, pages, letters, settings } = edition;
  const listEntries = (list: readonly Article[], address: (page: number) => string) =>
    paginate(list).map(({ items, page }) => entry(edition, address(page), lastModified(items)));
  const sections = bySection(articles, settings.sections);
  const signed = byAuthor(articles, authors);
  return [
    entry(edition, addresses.home, lastModified(articles)),
    ...settings.sections.flatMap(({ id }) =>
      listEntries(sections.get(id) ?? [], (page) => addresses.section(id, page)),
    ),
    ...authors.flatMap(({ id }) => listEntries(signed.get(id) ?? [], (page) => addresses.author(id, page))),
    ...[...byTheme(articles).values()].flatMap(({ tag, articles }) =>
      listEntries(articles, (page) => addresses.theme(tag, page)),
    ),
    ...[...dossierArticles(edition)].flatMap(([id, articles]) =>
      listEntries(articles, (page) => addresses.dossier(id, page)),
    ),
    ...monthsOf(edition).flatMap(({ year, month, articles }) =>
      listEntries(articles, (page) => addresses.month(year, month, page)),
    ),
    ...indexEntries(edition),
    ...pages.map(({ slug, updated }) => entry(edition, addresses.page(slug), updated)),
    ...letters.map(({ slug, date }) => entry(edition, addresses.letter(slug), date)),
    entry(edition, addresses.legalNotice),
  ];
}

/** The index pages; empty ones do not exist, except the archives and the corrections. */
function indexEntries(edition: Edition): SitemapEntry[] {
  const { addresses, articles, authors, dossiers } = edition;
  const corrections = articles.flatMap((article) => article.corrections);
  const announcing = articles.filter(announces);
  const tagged = articles.filter(({ tags }) => tags.length > 0);
  return [
    entry(edition, addresses.archives, lastModified(articles)),
    ...(tagged.length > 0 ? [entry(edition, addresses.themes, lastModified(tagged))] : []),
    ...(authors.length > 0 ? [entry(edition, addresses.authors)] : []),
    ...(dossiers.length > 0 ? [entry(edition, addresses.dossiers)] : []),
    ...podcastEntries(edition),
    ...letterLists(edition).map(({ href, entries }) => entry(edition, href, entries[0]?.day.iso)),
    ...(announcing.length > 0 ? [entry(edition, addresses.agenda, lastModified(announcing))] : []),
    entry(edition, addresses.corrections, latestOf(corrections.map(({ date }) => date))),
  ];
}

/** The pages of the podcast. */
function podcastEntries(edition: Edition): SitemapEntry[] {
  if (!edition.podcast) return [];
  const articles = episodesOf(edition).map(({ article }) => article);
  return paginate(articles).map(({ items, page }) =>
    entry(edition, edition.addresses.podcast(page), lastModified(items)),
  );
}

/** The sitemaps of a site: one of its lists and standing pages, and as many as its articles need. */
export function sitemapsOf(edition: Edition): Sitemap[] {
  const { addresses, articles } = edition;
  const versions = versionsIn(edition);
  const articleEntries = articles.map((article) => {
    const own = versions.get(article.id);
    const alternates = own && alternatesOf(own, edition);
    return { ...entry(edition, addresses.article(article), modifiedAt(article)), alternates };
  });
  return [
    { path: `${addresses.home}sitemap-pages.xml`, entries: pageEntries(edition) },
    ...paginate(articleEntries, maxEntries).map(({ items, page }) => ({
      path: `${addresses.home}sitemap-articles-${page}.xml`,
      entries: items,
    })),
  ];
}

/** The index of all sitemaps, including that of news; robots.txt names it. */
export const sitemapIndexPath = ({ addresses }: Edition) => `${addresses.home}sitemap.xml`;
export const newsSitemapPath = ({ addresses }: Edition) => `${addresses.home}sitemap-news.xml`;

/** The maximum number of articles in a news sitemap. */
const maxNews = 1000;

/**
 * The news of the last 48 hours by the build's clock, newest first
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
export function newsOf({ articles, clock }: Edition): Article[] {
  return articles
    .filter(({ date, kind }) => kind !== 'sponsored' && isNews(Date.parse(date), clock))
    .slice(0, maxNews);
}

/**
 * The first whole second at which an article is no longer news, in milliseconds since 1970; undefined for
 * advertising.
 */
export const newsEnd = ({ date, kind }: Pick<Article, 'date' | 'kind'>): number | undefined =>
  kind === 'sponsored' ? undefined : newsEndOf(date);

const entry = ({ addresses }: Edition, path: string, modified?: string): SitemapEntry => ({
  url: addresses.absolute(path),
  modified,
});
