import { Readable } from 'node:stream';
import FeedParser from 'feedparser';

/** An RSS or Atom feed as feed readers parse it. */
export type ReadFeed = { type: FeedParser.Type; title: string; self: string; items: FeedParser.Item[] };

/**
 * Parses a feed with a different library from the one that wrote it, which would accept its own mistakes. Throws if it is
 * not well-formed.
 */
export async function readFeed(text: string): Promise<ReadFeed> {
  // Strict mode rejects XML that is not well-formed, but misses elements with capitals, such as `pubDate`.
  await Array.fromAsync(reading(text, true));
  const parser = reading(text, false);
  const items = await Array.fromAsync(parser);
  const { '#type': type, title, xmlurl: self } = parser.meta;
  return { type, title, self, items };
}

const reading = (text: string, strict: boolean) =>
  Readable.from([text]).pipe(new FeedParser({ strict, resume_saxerror: false }));
