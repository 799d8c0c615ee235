/** A list of articles that has feeds: its name and the path of its first page. */
export type FeedSubject = { title: string; path: string };

/** The forms a feed comes in, with their files' names and media types. */
export const feedForms = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const;

export type FeedForm = keyof typeof feedForms;

/** The path of a list's feed: `/politique/rss.xml`. */
export const feedPath = (list: string, form: FeedForm) => `${list}${feedForms[form].file}`;

/** What of an edition its feeds' names are made of. */
type Site = { settings: { name: string }; addresses: { home: string } };

/** The feed of a podcast, which podcast players look for. */
type Podcast = { href: string; title: string };

/** The site's own feed, of everything. */
export const siteFeed = ({ settings, addresses }: Site): FeedSubject => ({
  title: settings.name,
  path: addresses.home,
});

/** « Le Fil – Politique »: what a feed is called among others in a reader. */
export function feedTitle({ title, path }: FeedSubject, { settings, addresses }: Site): string {
  return path === addresses.home ? settings.name : `${settings.name} – ${title}`;
}

/** How a page tells of a feed: `<link rel="alternate">`. */
export type FeedLink = { href: string; type: string; title: string };

/** The feeds a page tells of: those of its own list first, then the site's. */
export function feedLinks(edition: Site, own?: FeedSubject, podcast?: Podcast): FeedLink[] {
  const subjects = [...(own ? [own] : []), siteFeed(edition)];
  const links = subjects.flatMap((subject) =>
    (Object.keys(feedForms) as FeedForm[]).map((form) => ({
      href: feedPath(subject.path, form),
      type: feedForms[form].type,
      title: `${feedTitle(subject, edition)} (${feedForms[form].name})`,
    })),
  );
  return podcast ? [...links, { ...podcast, type: feedForms.rss.type }] : links;
}
