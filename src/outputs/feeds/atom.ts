import { generateAtomFeed } from 'feedsmith';
import { feedForms } from '../../addresses/feedAddresses.ts';
import { styled, withLinks, type FeedTold } from './feedTexts.ts';

/** Atom (RFC 4287). */
export function writeAtom(told: FeedTold): string {
  const { self, hub, entries } = told;
  const xml = generateAtomFeed(
    {
      xml: { lang: told.language },
      id: told.page,
      title: { value: told.title },
      subtitle: { value: told.description },
      updated: told.updated,
      authors: [{ name: told.name, uri: told.home }],
      icon: told.icon,
      links: [
        { href: self, rel: 'self', type: feedForms.atom.type },
        { href: told.page, rel: 'alternate', type: 'text/html' },
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
          ...(entry.picture
            ? [{ href: entry.picture.url, rel: 'enclosure', type: entry.picture.type, length: 0 }]
            : []),
        ],
      })),
    },
    styled(told),
  );
  return withLinks(xml, '</entry>', told);
}
