import type { Edition } from './edition.ts';
import type { Link } from './teasers.ts';

/** What surrounds every page: the masthead with the sections, the foot with the standing pages. */
export type Frame = {
  name: string;
  tagline?: string | undefined;
  language: string;
  home: string;
  sections: (Link & { current: boolean })[];
  /** Links to the index pages: archives, themes, authors, corrections. */
  indexes: Link[];
  footer: Link[];
  search: Link & { current: boolean };
  /** The publisher, named in the last line. */
  publisher: string;
};

/** The search page in place of a section; no section can have this id. */
export const searchPlace = '?';

/** @param section id of the section a page belongs to, marked in the navigation */
export function frameOf(edition: Edition, section?: string): Frame {
  const { settings, words, addresses, pages } = edition;
  const order = settings.navigation;
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const standing = pages.toSorted((a, b) => rank(a.slug) - rank(b.slug) || (a.slug < b.slug ? -1 : 1));
  return {
    name: settings.name,
    tagline: settings.tagline,
    language: settings.language,
    home: addresses.home,
    sections: settings.sections.map(({ id, name }) => ({
      href: addresses.section(id),
      label: name,
      current: id === section,
    })),
    indexes: indexesOf(edition),
    search: { href: addresses.search, label: words.search.title, current: section === searchPlace },
    footer: [
      ...standing.map(({ slug, title }) => ({ href: addresses.page(slug), label: title })),
      { href: addresses.legalNotice, label: words.legalNotice },
    ],
    publisher: settings.publisher.name,
  };
}

/** Empty index pages are left out, but the corrections page is always there: that there are none is information too. */
function indexesOf({ articles, authors, words, addresses }: Edition): Link[] {
  return [
    { href: addresses.archives, label: words.archives },
    ...(articles.some(({ tags }) => tags.length > 0)
      ? [{ href: addresses.themes, label: words.themes }]
      : []),
    ...(authors.length > 0 ? [{ href: addresses.authors, label: words.authors }] : []),
    { href: addresses.corrections, label: words.corrections },
  ];
}
