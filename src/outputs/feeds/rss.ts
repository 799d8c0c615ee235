import { generateRssFeed } from 'feedsmith';
import { feedForms } from '../../addresses/feedAddresses.ts';
import { escapeHtml } from '../../markdown/entities.ts';
import { enclosureOf, stylesheetOption, addBrowserLinks, type FeedData } from './feedData.ts';

/** RSS 2.0 (rssboard.org/rss-specification), valid for validator.w3.org/feed. */
export function writeRss(feed: FeedData): string {
  const { self, hub, entries } = feed;
  const xml = generateRssFeed(
    {
      title: feed.title,
      link: feed.page,
      description: escapeHtml(feed.description),
      language: feed.language,
      lastBuildDate: feed.updated,
      atom: {
        links: [
          { href: self, rel: 'self', type: feedForms.rss.type },
          ...(hub ? [{ href: hub, rel: 'hub' }] : []),
        ],
      },
      items: entries.map((entry) => ({
        title: entry.title,
        link: entry.url,
        // Feed readers take a description for HTML.
        ...(entry.summary && { description: escapeHtml(entry.summary) }),
        categories: entry.categories.map((name) => ({ name })),
        enclosures: [enclosureOf(entry) ?? []].flat(),
        guid: { value: entry.id, isPermaLink: false },
        pubDate: entry.published,
        dc: { creators: (entry.authors.length > 0 ? entry.authors : [feed]).map(({ name }) => name) },
        atom: { updated: entry.modified },
        content: { encoded: entry.html },
      })),
    },
    stylesheetOption(feed),
  );
  return addBrowserLinks(xml, '</item>', feed);
}
