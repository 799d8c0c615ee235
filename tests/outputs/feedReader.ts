import { Readable } from 'node:stream';
import FeedParser from 'feedparser';

/** An RSS or Atom feed as readers get it. */
export type ReadFeed = { type: FeedParser.Type; title: string; self: string; items: FeedParser.Item[] };

/**
 * Reads a feed with another library than the one that has written it, which would take its own mistakes for right; throws
 * where it is not well-formed.
 */
export async function readFeed(text: string): Promise<ReadFeed> {
  // Strictly it refuses what is not well-formed, but misses elements with capitals, such as `pubDate`.
  await Array.fromAsync(reading(text, true));
  const parser = reading(text, false);
  const items = await Array.fromAsync(parser);
  const { '#type': type, title, xmlurl: self } = parser.meta;
  return { type, title, self, items };
}

const reading = (text: string, strict: boolean) =>
  Readable.from([text]).pipe(new FeedParser({ strict, resume_saxerror: false }));
