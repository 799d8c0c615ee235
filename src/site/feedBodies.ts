import { bodySourceOf, type BodySource } from '../editorial/bodySource.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { entrySource, feedEntry, type EntrySource, type FeedEntry } from '../outputs/feeds/feedEntries.ts';
import { feedHtml } from '../markdown/feedHtml.ts';
import { renderedBody } from './renderedBody.ts';
import { mdxBody } from './mdxBody.ts';
import { sharedPictures } from './sharedPictures.ts';

/** All that the entry of an article in feeds depends on, as plain data. */
export type EntryGiven = {
  /** Of an article in MDX, whose body is compiled. */
  compiled?: string;
  body: BodySource;
  entry: EntrySource;
};

const given = new WeakMap<Article, EntryGiven>();

/** What the entry of an article is made of. Gathered once for all feeds of a build, of which there are three for each list. */
export function givenFor(article: Article, edition: Edition): EntryGiven {
  const known = given.get(article);
  if (known) return known;
  const loaded = {
    ...(article.format === 'mdx' && { compiled: article.id }),
    body: bodySourceOf(article, edition),
    entry: entrySource(article, edition),
  };
  given.set(article, loaded);
  return loaded;
}

const made = new WeakMap<EntryGiven, Promise<FeedEntry>>();

/** An article as feeds hold it; made once likewise. */
export function entryOf(given: EntryGiven): Promise<FeedEntry> {
  const known = made.get(given);
  if (known) return known;
  const entry = makeEntry(given);
  made.set(given, entry);
  return entry;
}

async function makeEntry({ compiled, body, entry }: EntryGiven): Promise<FeedEntry> {
  const [html, pictures] = await Promise.all([
    compiled === undefined ? markdownBody(body) : mdxBody(compiled, body),
    sharedPictures(entry.image, (path) => new URL(path, entry.url).href),
  ]);
  return feedEntry(entry, { body: feedHtml(html, entry.url), pictures });
}

/** Without the parts that are places for advertisements. */
async function markdownBody(source: BodySource): Promise<string> {
  const { parts } = await renderedBody(source);
  return parts.flatMap((part) => ('html' in part ? [part.html] : [])).join('\n');
}
