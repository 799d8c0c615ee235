import { generateJsonFeed } from 'feedsmith';
import type { FeedTold } from './feedTexts.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJson(told: FeedTold): string {
  return JSON.stringify(
    generateJsonFeed({
      title: told.title,
      home_page_url: told.page,
      feed_url: told.self,
      description: told.description,
      icon: told.icon,
      authors: [{ name: told.name, url: told.home }],
      language: told.language,
      ...(told.hub && { hubs: [{ type: 'WebSub', url: told.hub }] }),
      items: told.entries.map((entry) => ({
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
        ...(entry.picture && {
          image: entry.picture.url,
          attachments: [{ url: entry.picture.url, mime_type: entry.picture.type, size_in_bytes: 0 }],
        }),
      })),
    }),
  );
}
