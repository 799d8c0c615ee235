import type { Readings } from './crossCheck.ts';
import type { Status } from '../gate.ts';
import { pathKey } from './oldPaths.ts';
import type { Language } from '../schemas/siteSchema.ts';

/** What the addresses of a site are made of. */
export type AddressParts = {
  language: Language;
  timeZone: string;
  sections: readonly { id: string }[];
  articles: readonly {
    category: string;
    slug: string;
    date: string;
    tags: readonly string[];
    authors: readonly string[];
    file: string;
  }[];
  /** Articles at whose addresses readers are told that they were withdrawn. */
  withdrawals: readonly { category: string; slug: string; file: string }[];
  authors: readonly { id: string; file: string }[];
  pages: readonly { slug: string; file: string }[];
  /** `site.yaml`, whose all other addresses are. */
  file: string;
};

/** Every address that these have, as a path below the home page, with the file to open for it. */
export type ReadAddresses = (parts: AddressParts) => readonly { path: string; file: string }[];

/** The addresses that are taken; keys as `pathKey` makes them, values files. */
export type Live = {
  at: (key: string) => string | undefined;
  /** Why nothing may lead there: what will be there is not published yet, or nothing is known of it. */
  closed: (key: string) => 'draft' | 'embargoed' | 'unknown' | undefined;
  /** Whether readers find something there now. */
  isPublished: (key: string) => boolean;
  /** A file whose address lies below this one. */
  below: (key: string) => string | undefined;
  isReserved: (key: string) => boolean;
  /** All of them, as an editor writes them. */
  addresses: () => string[];
};

/**
 * The addresses that a publication has, or will have without another edit: an embargoed article has its already, a
 * draft has none yet, and one that has expired gives its up.
 *
 * @param read what knows the addresses of lists; without it, those of sections, articles and pages alone are known
 */
export function liveAddresses(
  { articles, pages, authors, site }: Readings,
  reserved: ReadonlySet<string>,
  read: ReadAddresses | undefined,
): Live {
  const { file, language } = site;
  const partsOf = (held: ReadonlySet<Status>): AddressParts => {
    const all = articles.flatMap(({ address, status, slug, date, value, file }) => {
      if (!address || (status && held.has(status))) return [];
      const category = address.split('/')[1] ?? '';
      const { tags = [], authors = [] } = value ?? {};
      return [{ category, slug, date: date ?? '1970-01-01T00:00:00Z', tags, authors, file, status }];
    });
    const shown = all.filter(({ status }) => status !== 'withdrawn');
    const filled = new Set(all.map(({ category }) => category));
    return {
      language,
      ...site.facts,
      file,
      sections: site.facts.sections.filter(({ id }) => filled.has(id)),
      articles: shown,
      withdrawals: all.filter(({ status }) => status === 'withdrawn'),
      authors: authors.map(({ id, file }) => ({ id, file })),
      pages: pages.map(({ slug, file }) => ({ slug, file })),
    };
  };
  const statuses = new Set(articles.map(({ status }) => status));
  const made = new Map<string, ReadonlyMap<string, string>>();
  /**
   * All addresses but those of articles of some statuses. Made when asked for, which most sites never do; where no article
   * has such a status, for all questions at once.
   */
  const without = (...held: Status[]) => {
    const found = held.filter((status) => statuses.has(status));
    const name = found.join();
    if (!made.has(name)) {
      const addresses = (read ?? leastAddresses)(partsOf(new Set(found)));
      made.set(name, new Map(addresses.map(({ path, file }) => [pathKey(path), file])));
    }
    return made.get(name)!;
  };
  const live = () => without('draft', 'expired');
  const isOutside = (key: string) => !read && !without().has(key);
  // A section has its address, and its feeds theirs, before it has an article.
  const sections = new Set(site.facts.sections.map(({ id }) => id));
  const isDeclared = (key: string) =>
    sections.has(/^\/([^/]+)(?:\/[a-z]+\.(?:xml|json))?$/.exec(key)?.[1] ?? '');
  return {
    at: (key) => live().get(key) ?? (isDeclared(key) ? file : undefined),
    closed(key) {
      // What has expired, or a section that has become empty, must not be a fault by itself.
      if (without('draft', 'embargoed').has(key) || isDeclared(key) || isOutside(key)) return undefined;
      if (without('draft').has(key)) return 'embargoed';
      return without().has(key) ? 'draft' : 'unknown';
    },
    isPublished: (key) => without('draft', 'expired', 'embargoed').has(key) || isOutside(key),
    below: (key) => [...live()].find(([taken]) => taken.startsWith(`${key}/`))?.[1],
    isReserved: (key) => {
      const [, first = '', ...rest] = key.split('/');
      return (
        /^(?:_.*|admin|\.well-known)$/.test(first) ||
        (rest.length === 0 && reserved.has(first.replace(/\.html?$/i, '')))
      );
    },
    addresses: () => [...live().keys()].map((key) => (/\.[a-z]+$/.test(key) ? key : `${key}/`)),
  };
}

const leastAddresses: ReadAddresses = ({ sections, articles, withdrawals, pages, file }) => [
  { path: '/', file },
  ...sections.map(({ id }) => ({ path: `/${id}/`, file })),
  ...pages.map(({ slug, file }) => ({ path: `/${slug}/`, file })),
  ...[...articles, ...withdrawals].map(({ category, slug, file }) => ({
    path: `/${category}/${slug}/`,
    file,
  })),
];
