import type { Wording } from '../i18n/fr.ts';
import { slugOf } from './slugs.ts';

/** Every address of a site, as paths that begin with its base and end with a slash: the one place that knows them. */
export type Addresses = ReturnType<typeof addressesOf>;

/**
 * @param url the publication's own address, from `site.yaml`; its path, if any, is the base of every address
 * @param words the words addresses are made of, from the wording
 */
export function addressesOf(url: string, words: Wording['paths']) {
  const site = new URL(url);
  const base = site.pathname.replace(/\/+$/, '');
  const under = (...steps: (string | number)[]) => [base, ...steps, ''].join('/');
  return {
    home: under(),
    section: (id: string, page = 1) => (page === 1 ? under(id) : under(id, page)),
    article: ({ category, slug }: { category: string; slug: string }) => under(category, slug),
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
    page: (slug: string) => under(slug),
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

/** The folder of the editors' interface, below the home page. */
export const adminStep = 'admin';

/** The folder of share cards. */
export const cardsStep = '_cards';

const listed = (path: string, page: number) => (page === 1 ? path : `${path}${page}/`);

/** First steps of a path that no section and no standing page may take, because the site uses them itself. */
export function reservedSteps(words: Wording['paths']): string[] {
  return [...Object.values(words), '404', adminStep, 'index', '_astro'];
}
