import { byAuthor, byDossier, byTheme, monthIn } from './articleLists.ts';
import { feedForms, feedPath, type FeedForm } from './feedAddresses.ts';
import type { Language } from './pathWords.ts';
import type { AddressedSection } from './sectionPaths.ts';
import { addressesOf, placeholderUrl } from './siteAddresses.ts';

type Listed = {
  category: string;
  slug: string;
  /** A live page has feeds, and a twin that reloads itself. */
  kind?: string | undefined;
  date: string;
  tags: readonly string[];
  authors: readonly string[];
  dossier?: string | undefined;
};

/** What addresses are made of; `file` is the one an editor opens. */
export type AddressParts = {
  /** The publication's own address, or just `/`. */
  url?: string;
  language: Language;
  timeZone: string;
  sections: readonly AddressedSection[];
  articles: readonly (Listed & { file: string; event?: object | undefined })[];
  /** Articles at whose addresses readers are told that they were withdrawn. */
  withdrawals?: readonly { category: string; slug: string; file: string }[] | undefined;
  authors: readonly { id: string; file: string }[];
  pages: readonly { slug: string; file: string }[];
  letters: readonly { slug: string; file: string }[];
  dossiers: readonly { id: string; file: string }[];
  hasPodcast?: boolean;
  /** `site.yaml`. */
  file: string;
};

/** An address that readers and other sites may hold on to. */
export type PublishedAddress = {
  /** As `addresses.ts` writes it: `/politique/accord/`. */
  path: string;
  file: string;
  kind:
    | 'home'
    | 'section'
    | 'article'
    | 'author'
    | 'theme'
    | 'month'
    | 'dossier'
    | 'index'
    | 'page'
    | 'letter'
    | 'feed'
    | 'file';
  /** Files of the articles without which there would be no such address. */
  articles: string[];
  /** The list that a feed is of. */
  of?: string;
};

/** Files that a site has, or may have, at its root. */
const rootFiles = [
  ...['sitemap.xml', 'sitemap-news.xml', 'sitemap-pages.xml', 'sitemap-articles-1.xml', 'robots.txt'],
  ...['ads.txt', 'trust.txt', 'site.webmanifest', 'feed.css', 'favicon.svg', 'favicon.ico', '404.html'],
  ...['icon-180.png', 'icon-192.png', 'icon-512.png', 'icon-maskable.png'],
];

/**
 * Every address of a publication but the later pages of its lists: what those show moves on with each new article, so
 * that nobody can hold on to one.
 */
export function publishedAddresses({
  url = placeholderUrl,
  language,
  timeZone,
  sections,
  articles,
  withdrawals = [],
  authors,
  pages,
  letters,
  dossiers,
  hasPodcast = false,
  file,
}: AddressParts): PublishedAddress[] {
  const at = addressesOf(url, language, sections);
  const listed = articles.map((article) => ({
    ...article,
    authors: [...article.authors],
    tags: [...article.tags],
  }));
  const filesOf = (list: readonly { file: string }[]) => list.map((article) => article.file);
  const own = (kind: PublishedAddress['kind'], path: string, file: string, articles: string[] = []) => ({
    kind,
    path,
    file,
    articles,
  });
  const feeds = (of: string, file: string, articles: string[] = []) =>
    (Object.keys(feedForms) as FeedForm[]).map((form) => ({
      ...own('feed', feedPath(of, form), file, articles),
      of,
    }));

  const month = monthIn(timeZone);
  const months = Map.groupBy(listed, ({ date }) => month(date));
  const signed = byAuthor(listed, authors);
  const signing = authors.filter(({ id }) => signed.get(id)?.length);
  const themes = byTheme(listed);
  const announcing = listed.filter(({ event }) => event !== undefined);
  const inDossiers = byDossier(listed, dossiers);
  const filled = dossiers.filter(({ id }) => inDossiers.get(id)?.length);
  return [
    own('home', at.home, file),
    ...feeds(at.home, file),
    ...sections.flatMap(({ id }) => [own('section', at.section(id), file), ...feeds(at.section(id), file)]),
    ...articles.map((article) => own('article', at.article(article), article.file, [article.file])),
    ...articles
      .filter(({ kind }) => kind === 'live')
      .flatMap((article) => [
        own('index', at.follow(article), article.file, [article.file]),
        ...feeds(at.article(article), article.file, [article.file]),
      ]),
    ...withdrawals.map((down) => own('article', at.article(down), down.file)),
    ...signing.flatMap(({ id, file }) => {
      const needs = filesOf(signed.get(id) ?? []);
      return [own('author', at.author(id), file, needs), ...feeds(at.author(id), file, needs)];
    }),
    ...[...themes.values()].map(({ tag, articles }) => own('theme', at.theme(tag), file, filesOf(articles))),
    ...[...months].map(([key, articles]) => {
      const [year, number] = key.split('-') as [string, string];
      return own('month', at.month(year, number), file, filesOf(articles));
    }),
    ...filled.flatMap(({ id, file }) => {
      const needs = filesOf(inDossiers.get(id) ?? []);
      return [own('dossier', at.dossier(id), file, needs), ...feeds(at.dossier(id), file, needs)];
    }),
    ...(filled.length > 0 ? [own('index', at.dossiers, file, filesOf([...inDossiers.values()].flat()))] : []),
    own('index', at.archives, file),
    own('index', at.corrections, file),
    own('index', at.legalNotice, file),
    own('index', at.search, file),
    own('file', at.openSearch, file),
    ...(hasPodcast ? [own('index', at.podcast(), file), own('feed', at.podcastFeed, file)] : []),
    ...(announcing.length > 0
      ? [
          own('index', at.agenda, file, filesOf(announcing)),
          own('feed', at.calendar, file, filesOf(announcing)),
        ]
      : []),
    ...announcing.map((article) => own('file', at.eventCalendar(article), article.file, [article.file])),
    ...(themes.size > 0
      ? [own('index', at.themes, file, filesOf(listed.filter(({ tags }) => tags.length > 0)))]
      : []),
    ...(signing.length > 0
      ? [
          own(
            'index',
            at.authors,
            file,
            signing.flatMap(({ id }) => filesOf(signed.get(id) ?? [])),
          ),
        ]
      : []),
    ...pages.map(({ slug, file }) => own('page', at.page(slug), file)),
    ...(letters.length > 0 ? [own('index', at.letters(), file), ...feeds(at.letters(), file)] : []),
    ...letters.flatMap(({ slug, file }) => [
      own('letter', at.letter(slug), file),
      own('file', at.letterMail(slug), file),
    ]),
    ...rootFiles.map((name) => own('file', at.home + name, file)),
  ];
}
