import type { Edition } from '../../editorial/edition.ts';
import { feedPath, feedTitle, type FeedForm } from '../../addresses/feedAddresses.ts';
import { writeAtom } from './atom.ts';
import type { FeedEntry } from './feedEntries.ts';
import { writeJson } from './jsonFeed.ts';
import { writeRss } from './rss.ts';
import type { Feed } from './feeds.ts';
import type { FeedHead, FeedData } from './feedData.ts';
import { iconPath } from '../icons.ts';
import { lastModified } from '../../editorial/modified.ts';

const writers: Record<FeedForm, (feed: FeedData) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJson,
};

/** The data about a feed, without its entries. */
export function feedHead(feed: Feed, edition: Edition): FeedHead {
  const { addresses, settings } = edition;
  return {
    title: feedTitle(feed, edition),
    description: feed.description,
    page: addresses.absolute(feed.path),
    style: `${addresses.home}feed.css`,
    home: addresses.absolute(addresses.home),
    icon: addresses.absolute(iconPath(addresses.home, 512)),
    hub: settings.hub,
    language: settings.language,
    name: settings.name,
    updated: new Date(lastChange(feed, edition)).toISOString(),
  };
}

/** Writes a feed in one of its formats. */
export function writeFeed(form: FeedForm, head: FeedHead, entries: readonly FeedEntry[]): string {
  return writers[form]({ ...head, self: feedPath(head.page, form), entries });
}

/**
 * When a feed last changed. An empty feed has the date of the publication's latest change, or 1970 if there is none: with
 * the build's clock, every build would differ from the one before.
 */
function lastChange(feed: Feed, { articles }: Edition): string {
  return feed.changed ?? lastModified(feed.articles) ?? lastModified(articles) ?? '1970-01-01T00:00:00Z';
}
