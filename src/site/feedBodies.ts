import { bodyInputsOf, type BodyInputs } from '../editorial/bodyInputs.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { entryFields, feedEntry, type EntryFields, type FeedEntry } from '../outputs/feeds/feedEntries.ts';
import { feedHtml } from '../markdown/feedHtml.ts';
import { renderedBody } from './renderedBody.ts';
import { mdxBody } from './mdxBody.ts';
import { sharedPictures } from './sharedPictures.ts';

/** Everything that the entry of an article in feeds depends on, as plain data. */
export type EntryInputs = {
  format: Article['format'];
  body: BodyInputs;
  entry: EntryFields;
};

const inputsByArticle = new WeakMap<Article, EntryInputs>();

/** The inputs of an article's entry, shared by all feeds of a build: each list has three. */
export function entryInputs(article: Article, edition: Edition): EntryInputs {
  const cached = inputsByArticle.get(article);
  if (cached) return cached;
  const inputs = {
    format: article.format,
    body: bodyInputsOf(article, edition),
    entry: entryFields(article, edition),
  };
  inputsByArticle.set(article, inputs);
  return inputs;
}

const entries = new WeakMap<EntryInputs, Promise<FeedEntry>>();

/** The entry of an article in feeds, rendered once for all of them. */
export function entryOf(inputs: EntryInputs): Promise<FeedEntry> {
  const cached = entries.get(inputs);
  if (cached) return cached;
  const entry = renderEntry(inputs);
  entries.set(inputs, entry);
  return entry;
}

async function renderEntry({ format, body, entry }: EntryInputs): Promise<FeedEntry> {
  const [html, pictures] = await Promise.all([
    format === 'md' ? markdownBody(body) : mdxBody(body),
    sharedPictures(entry.image, (path) => new URL(path, entry.url).href),
  ]);
  return feedEntry(entry, { body: feedHtml(html, entry.url), pictures });
}

/** The body without places for advertisements. */
async function markdownBody(inputs: BodyInputs): Promise<string> {
  const { parts } = await renderedBody(inputs);
  return parts.flatMap((part) => ('html' in part ? [part.html] : [])).join('\n');
}
