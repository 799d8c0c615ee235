import { monthsOf } from '../editorial/archives.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { lastModified, latestOf, modifiedAt } from '../editorial/modified.ts';
import { byAuthor, byTheme } from '../addresses/articleLists.ts';
import { bySection, paginate } from '../editorial/sections.ts';
import { alternatesOf, versionsIn, type Alternate } from '../editorial/translations.ts';

/** A page as a sitemap names it: its whole address, and when it last changed for readers, if that is known. */
export type SitemapEntry = {
  url: string;
  modified?: string | undefined;
  /** The page in all its languages, where there are several. */
  alternates?: Alternate[] | undefined;
};

/** A sitemap of a site: the path of its file, and what is in it. */
export type Sitemap = { path: string; entries: SitemapEntry[] };

/** Half of what one file may hold (sitemaps.org), so that its size keeps below the limit too. */
const most = 25_000;

/** Every page of a site but articles, with the newest change to anything it lists. */
export function pageEntries(edition: Edition): SitemapEntry[] {
  const { addresses, articles, authors, pages, settings } = edition;
  const listed = (list: readonly Article[], address: (page: number) => string) =>
    paginate(list).map(({ items, page }) => entry(edition, address(page), lastModified(items)));
  const sections = bySection(articles, settings.sections);
  const signed = byAuthor(articles, authors);
  return [
    entry(edition, addresses.home, lastModified(articles)),
    ...settings.sections.flatMap(({ id }) =>
      listed(sections.get(id) ?? [], (page) => addresses.section(id, page)),
    ),
    ...authors.flatMap(({ id }) => listed(signed.get(id) ?? [], (page) => addresses.author(id, page))),
    ...[...byTheme(articles).values()].flatMap(({ tag, articles }) =>
      listed(articles, (page) => addresses.theme(tag, page)),
    ),
    ...monthsOf(edition).flatMap(({ year, month, articles }) =>
      listed(articles, (page) => addresses.month(year, month, page)),
    ),
    ...indexEntries(edition),
    ...pages.map(({ slug, updated }) => entry(edition, addresses.page(slug), updated)),
    entry(edition, addresses.legalNotice),
  ];
}

/** The pages that lead to lists; those that would be empty do not exist, but for the archives and the corrections. */
function indexEntries(edition: Edition): SitemapEntry[] {
  const { addresses, articles, authors } = edition;
  const corrections = articles.flatMap((article) => article.corrections);
  const tagged = articles.filter(({ tags }) => tags.length > 0);
  return [
    entry(edition, addresses.archives, lastModified(articles)),
    ...(tagged.length > 0 ? [entry(edition, addresses.themes, lastModified(tagged))] : []),
    ...(authors.length > 0 ? [entry(edition, addresses.authors)] : []),
    entry(edition, addresses.corrections, latestOf(corrections.map(({ date }) => date))),
  ];
}

/** The sitemaps of a site: one of its lists and standing pages, and as many of its articles as they need. */
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
    ...paginate(articleEntries, most).map(({ items, page }) => ({
      path: `${addresses.home}sitemap-articles-${page}.xml`,
      entries: items,
    })),
  ];
}

/** The index of all sitemaps, that of news too; what search engines are told of. */
export const sitemapIndexPath = ({ addresses }: Edition) => `${addresses.home}sitemap.xml`;
export const newsSitemapPath = ({ addresses }: Edition) => `${addresses.home}sitemap-news.xml`;

/** How long Google takes an article for news, and how many of them it reads. */
const newsAge = 48 * 3_600_000;
const newsMost = 1000;

/** The news of the last 48 hours by the build's clock, newest first (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function newsOf({ articles, clock }: Edition): Article[] {
  return articles
    .filter(({ date, kind }) => kind !== 'sponsored' && isNews(Date.parse(date), clock))
    .slice(0, newsMost);
}

/** The first whole second at which an article is news no more, in milliseconds since 1970; advertising never is. */
export const newsEnd = ({ date, kind }: Pick<Article, 'date' | 'kind'>): number | undefined =>
  kind === 'sponsored' ? undefined : Date.parse(date) + newsAge + 1000;

const isNews = (at: number, clock: number) => at <= clock && clock - at <= newsAge;

const entry = ({ addresses }: Edition, path: string, modified?: string): SitemapEntry => ({
  url: addresses.absolute(path),
  modified,
});
