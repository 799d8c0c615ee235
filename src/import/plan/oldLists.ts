import { pathKey } from '../../addresses/oldPaths.ts';
import { feedPath } from '../../addresses/feedAddresses.ts';
import type { OldArchive } from '../oldSite.ts';
import type { AuthorIds } from '../convert/convertText.ts';
import type { ImportPlan } from './importPlan.ts';
import type { Place } from './sectionMap.ts';

/** An address of a list or a feed of the old site, and where it leads now: both below the home page. */
export type OldList = { from: string; to: string; is: 'category' | 'tag' | 'author' | 'feed' | 'month' };

/** What was published, by which it is known whether a list has a page. */
export type PublishedLists = {
  sections: ReadonlySet<string>;
  /** By their addresses. */
  themes: ReadonlySet<string>;
  authors: ReadonlySet<string>;
  /** `2023-11`. */
  months: ReadonlySet<string>;
};

/**
 * The lists and feeds of a WordPress site at the addresses that it gives them unless told otherwise, and what takes the
 * place of each; lists without articles are none.
 */
export function oldListsOf(
  { program, site }: OldArchive,
  { places, authors, plan }: { places: ReadonlyMap<string, Place>; authors: AuthorIds; plan: ImportPlan },
  published: PublishedLists,
): OldList[] {
  if (program !== 'wordpress') return [];
  const { addresses } = plan;
  const { themes } = published;
  const home = addresses.home;
  // Themes have no feed of their own: the site's is nearest.
  const feedOf = (to: string) => feedPath(themes.has(to) ? home : to, 'rss');
  const withFeed = (from: string, to: string | undefined, is: OldList['is']): OldList[] =>
    to === undefined
      ? []
      : [
          { from, to, is },
          { from: `${from}feed/`, to: feedOf(to), is: 'feed' },
        ];
  const parents = new Map(site.categories.map(({ slug, parent }) => [slug, parent]));
  const pathTo = (slug: string, seen: string[] = []): string => {
    const parent = parents.get(slug);
    return parent && !seen.includes(parent) ? `${pathTo(parent, [...seen, slug])}${slug}/` : `${slug}/`;
  };
  const placeOf = (slug: string): string | undefined => {
    const place = places.get(slug);
    if (place?.as === 'section')
      return published.sections.has(place.id) ? addresses.section(place.id) : undefined;
    return place?.as === 'tag' ? themeOf(place.name) : home;
  };
  const themeOf = (name: string) => {
    const address = addresses.theme(name);
    return themes.has(address) ? address : undefined;
  };
  return [
    { from: '/feed/', to: feedPath(home, 'rss'), is: 'feed' },
    { from: '/feed/atom/', to: feedPath(home, 'atom'), is: 'feed' },
    { from: '/comments/feed/', to: feedPath(home, 'rss'), is: 'feed' },
    ...site.categories.flatMap(({ slug }) =>
      withFeed(`/category/${pathTo(slug)}`, placeOf(slug), 'category'),
    ),
    ...site.tags.flatMap(({ slug, name }) => withFeed(`/tag/${slug}/`, themeOf(name), 'tag')),
    ...site.authors.flatMap(({ login }) => {
      const id = authors.byLogin(login);
      const is = id !== undefined && published.authors.has(id);
      return withFeed(`/author/${login}/`, is ? addresses.author(id) : undefined, 'author');
    }),
    ...[...published.months].map((month): OldList => {
      const [year = '', number = ''] = month.split('-');
      return { from: `/${year}/${number}/`, to: addresses.month(year, number), is: 'month' };
    }),
  ];
}

/** Finds what takes the place of a list, for links within texts. */
export function listFinder(
  lists: readonly OldList[],
  { old }: Pick<ImportPlan, 'old'>,
): (url: string) => string | undefined {
  const byKey = new Map(lists.map(({ from, to }) => [pathKey(from), to]));
  byKey.set('', '/');
  return (url) => byKey.get(old.keyOf(url) ?? '\0');
}
