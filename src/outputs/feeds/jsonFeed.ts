import { generateJsonFeed } from 'feedsmith';
import type { FeedData } from './feedData.ts';
import type { FeedEntry } from './feedEntries.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJson(feed: FeedData): string {
  return JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.page,
      feed_url: feed.self,
      description: feed.description,
      icon: feed.icon,
      authors: [{ name: feed.name, url: feed.home }],
      language: feed.language,
      ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        ...(entry.summary && { summary: entry.summary }),
        content_html: entry.html,
        date_published: entry.published,
        date_modified: entry.modified,
        authors: entry.authors,
        tags: entry.categories,
        language: entry.language,
        ...(entry.picture && { image: entry.picture.url }),
        ...(attachmentsOf(entry) && { attachments: attachmentsOf(entry)! }),
      })),
    }),
  );
}

/** Every sound and video, else the picture, whose size is not known yet. */
const attachmentsOf = ({ media, picture }: FeedEntry) =>
  media.length > 0
    ? media.map(({ url, type, title, bytes, duration }) => ({
        url,
        mime_type: type,
        title,
        size_in_bytes: bytes,
        duration_in_seconds: Math.round(duration),
      }))
    : picture && [{ url: picture.url, mime_type: picture.type, size_in_bytes: 0 }];
