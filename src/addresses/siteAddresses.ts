import { pathWords, type Language } from './pathWords.ts';
import { sectionSteps, type AddressedSection } from './sectionPaths.ts';
import { slugOf } from './slugs.ts';

/** Every address of a site, as paths that begin with its base and end with a slash: the one place that knows them. */
export type Addresses = ReturnType<typeof addressesOf>;

/**
 * @param url the publication's own address, from `site.yaml`; its path, if any, is the base of every address
 * @param sections all sections, because the address of a sub-section is below that of its parent
 */
export function addressesOf(url: string, language: Language, sections: readonly AddressedSection[]) {
  const site = new URL(url);
  const base = site.pathname.replace(/\/+$/, '');
  const words = pathWords[language];
  const under = (...steps: (string | number)[]) => [base, ...steps, ''].join('/');
  return {
    /** The words that these addresses are made of. */
    words,
    home: under(),
    section: (id: string, page = 1) => listed(under(...sectionSteps(id, sections)), page),
    article: (article: { category: string; slug: string }) => base + articlePath(article, sections),
    /** The twin of a live page, which reloads itself. */
    follow: (article: { category: string; slug: string }) =>
      `${base}${articlePath(article, sections)}${words.follow}/`,
    authors: under(words.authors),
    author: (id: string, page = 1) => listed(under(words.authors, id), page),
    themes: under(words.themes),
    theme: (tag: string, page = 1) => listed(under(words.themes, slugOf(tag)), page),
    archives: under(words.archives),
    month: (year: string, month: string, page = 1) => listed(under(words.archives, year, month), page),
    corrections: under(words.corrections),
    search: under(words.search),
    openSearch: `${under(words.search)}opensearch.xml`,
    /** Below it are the files of the index. */
    searchFiles: under(words.search, 'files'),
    podcast: (page = 1) => listed(under(words.podcast), page),
    podcastFeed: `${under(words.podcast)}podcast.xml`,
    /** The chapters of an episode. */
    chapters: (article: { category: string; slug: string }) =>
      `${under(words.podcast)}${article.category}-${article.slug}.json`,
    letters: (page = 1) => listed(under(words.letters), page),
    letter: (slug: string) => under(words.letters, slug),
    /** The e-mail of a letter, as data for the service that sends it. */
    letterMail: (slug: string) => `${under(words.letters, slug)}mail.json`,
    agenda: under(words.agenda),
    /** The calendar of all events, which calendar programs subscribe to. */
    calendar: `${base}/${words.agenda}.ics`,
    /** The calendar of the event that an article announces. */
    eventCalendar: (article: { category: string; slug: string }) =>
      `${base}${articlePath(article, sections)}${article.slug}.ics`,
    dossiers: under(words.dossiers),
    dossier: (id: string, page = 1) => listed(base + dossierPath(id, language), page),
    page: (slug: string) => base + standingPagePath(slug),
    guide: under(words.guide),
    legalNotice: under(words.legalNotice),
    /** A share card; no section can be called `_cards`. The name is to change with what is drawn. */
    card: (name: string) => `${under(cardsStep)}${name}.png`,
    cards: under(cardsStep),
    /** The editors' interface, and what it reads when it opens; only where `site.yaml` turns it on. */
    admin: under(adminStep),
    adminConfig: `${under(adminStep)}config.json`,
    /** The whole address, for other sites: `https://example.org/politique/x/`. */
    absolute: (path: string) => new URL(path, site.origin).href,
  };
}

/** The address of an article, below the home page: `/politique/mine/`, or `/politique/europe/mine/` in a sub-section. */
export const articlePath = (
  { category, slug }: { category: string; slug: string },
  sections: readonly AddressedSection[],
) => `${sectionPath(category, sections)}${slug}/`;

/** The address of a section, below the home page. */
export const sectionPath = (id: string, sections: readonly AddressedSection[]) =>
  `/${sectionSteps(id, sections).join('/')}/`;

/** The address of a standing page, below the home page. */
export const standingPagePath = (slug: string) => `/${slug}/`;

/** The address of a dossier, below the home page. */
export const dossierPath = (id: string, language: Language) => `/${pathWords[language].dossiers}/${id}/`;

/** The folder of the editors' interface, below the home page. */
export const adminStep = 'admin';

/** The folder of share cards. */
export const cardsStep = '_cards';

const listed = (path: string, page: number) => (page === 1 ? path : `${path}${page}/`);

/** First steps of a path that no section and no standing page may take, because the site uses them itself. */
export function reservedSteps(language: Language): string[] {
  return [...Object.values(pathWords[language]), '404', adminStep, 'index', '_astro'];
}

/** Whether the site has, or may have, an address of its own in the place of a path; its key as `pathKey` makes it. */
export function isReservedKey(key: string, reserved: ReadonlySet<string>): boolean {
  const [, first = '', ...rest] = key.split('/');
  return (
    first.startsWith('_') ||
    [adminStep, '.well-known'].includes(first) ||
    (rest.length === 0 && reserved.has(first.replace(/\.html?$/i, '')))
  );
}

/** Stands for a site's own address where only paths below its home page matter. */
export const placeholderUrl = 'https://site.invalid/';
