import { generateAtomFeed } from 'feedsmith';
import { feedForms } from '../../addresses/feedAddresses.ts';
import { enclosureOf, stylesheetOption, addBrowserLinks, type FeedData } from './feedData.ts';

/** Atom (RFC 4287). */
export function writeAtom(feed: FeedData): string {
  const { self, hub, entries } = feed;
  const xml = generateAtomFeed(
    {
      xml: { lang: feed.language },
      id: feed.page,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: feed.updated,
      authors: [{ name: feed.name, uri: feed.home }],
      icon: feed.icon,
      links: [
        { href: self, rel: 'self', type: feedForms.atom.type },
        { href: feed.page, rel: 'alternate', type: 'text/html' },
        ...(hub ? [{ href: hub, rel: 'hub' }] : []),
      ],
      entries: entries.map((entry) => ({
        xml: { lang: entry.language },
        id: entry.id,
        title: { value: entry.title },
        ...(entry.summary && { summary: { value: entry.summary } }),
        content: { value: entry.html, type: 'html' },
        published: entry.published,
        updated: entry.modified,
        authors: entry.authors.map(({ name, url }) => ({ name, ...(url && { uri: url }) })),
        categories: entry.categories.map((term) => ({ term })),
        links: [
          { href: entry.url, rel: 'alternate', type: 'text/html' },
          ...[enclosureOf(entry) ?? []]
            .flat()
            .map(({ url, ...file }) => ({ href: url, rel: 'enclosure', ...file })),
        ],
      })),
    },
    stylesheetOption(feed),
  );
  return addBrowserLinks(xml, '</entry>', feed);
}
