import type { Edition } from './edition.ts';
import { feedPath, feedTitle, type FeedForm } from './feedAddresses.ts';
import { writeAtom } from './feedAtom.ts';
import type { FeedEntry } from './feedEntries.ts';
import { writeJson } from './feedJson.ts';
import { writeRss } from './feedRss.ts';
import type { Feed } from './feeds.ts';
import type { FeedTold } from './feedTold.ts';
import { iconPath } from './icons.ts';
import { lastModified, latestOf } from './modified.ts';

const writers: Record<FeedForm, (told: FeedTold) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJson,
};

/** Writes a feed in one of its forms. */
export function writeFeed(
  form: FeedForm,
  feed: Feed,
  entries: readonly FeedEntry[],
  edition: Edition,
): string {
  const { addresses, settings } = edition;
  return writers[form]({
    title: feedTitle(feed, edition),
    description: feed.description,
    page: addresses.absolute(feed.path),
    self: addresses.absolute(feedPath(feed.path, form)),
    style: `${addresses.home}feed.css`,
    home: addresses.absolute(addresses.home),
    icon: addresses.absolute(iconPath(addresses.home, 512)),
    hub: settings.hub,
    language: settings.language,
    name: settings.name,
    updated: new Date(lastChange(entries, edition)).toISOString(),
    entries,
  });
}

/**
 * When a feed last changed. An empty one is as old as the publication's latest change, and 1970 before its first: were
 * it the build's clock, every build would be different from the one before.
 */
function lastChange(entries: readonly FeedEntry[], { articles }: Edition): string {
  return (
    latestOf(entries.map(({ modified }) => modified)) ?? lastModified(articles) ?? '1970-01-01T00:00:00Z'
  );
}
