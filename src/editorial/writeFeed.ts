import type { Edition } from './edition.ts';
import { feedPath, feedTitle, type FeedForm } from './feedAddresses.ts';
import { writeAtom } from './feedAtom.ts';
import type { FeedEntry } from './feedEntries.ts';
import { writeJson } from './feedJson.ts';
import { writeRss } from './feedRss.ts';
import type { Feed } from './feeds.ts';
import type { FeedTold } from './feedTold.ts';
import { iconPath } from './icons.ts';

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
  const { addresses, settings, clock } = edition;
  const changes = entries.map(({ modified }) => Date.parse(modified));
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
    updated: new Date(changes.length > 0 ? Math.max(...changes) : clock).toISOString(),
    entries,
  });
}
