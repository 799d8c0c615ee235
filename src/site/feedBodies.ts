import { bodyInputsOf, type BodyInputs } from '../editorial/bodyInputs.ts';
import { entryBodies, liveView, shownEntries } from '../editorial/live.ts';
import { escapeHtml } from '../markdown/entities.ts';
import { htmlOf } from '../markdown/renderBody.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import {
  entryFields,
  feedEntry,
  liveEntryFields,
  type EntryFields,
  type FeedEntry,
} from '../outputs/feeds/feedEntries.ts';
import { maxArticles } from '../outputs/feeds/feeds.ts';
import { letterFields } from '../outputs/feeds/letterEntry.ts';
import { feedHtml } from '../markdown/feedHtml.ts';
import { renderedBody } from './renderedBody.ts';
import { mdxBody } from './mdxBody.ts';
import { sharedPictures } from './sharedPictures.ts';

/** Everything that the entry of an article or a letter in feeds depends on, as plain data. */
export type EntryInputs = {
  format: Article['format'];
  body: BodyInputs;
  entry: EntryFields;
  /** The entries of a live page. */
  live?: { time: string; title: string; body: BodyInputs }[] | undefined;
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
    live: liveInputs(article, edition),
  };
  inputsByArticle.set(article, inputs);
  return inputs;
}

function liveInputs(article: Article, edition: Edition): EntryInputs['live'] {
  const view = liveView(article, edition);
  const bodies = view ? entryBodies(article, edition) : [];
  return view?.entries.map(({ time, title }, at) => ({ time: time.text, title, body: bodies[at]! }));
}

/** The inputs of the entries of a live page in its own feeds, the newest first. */
export function liveEntryInputs(article: Article, edition: Edition): EntryInputs[] {
  const bodies = entryBodies(article, edition);
  const whole = entryFields(article, edition);
  return shownEntries(article)
    .map((entry, at) => ({
      format: article.format,
      body: bodies[at]!,
      entry: liveEntryFields(whole, entry, edition),
    }))
    .sort((a, b) => Date.parse(b.entry.published) - Date.parse(a.entry.published))
    .slice(0, maxArticles);
}

/** The inputs of the entries of the newsletter's feeds. */
export const letterEntryInputs = (edition: Edition): EntryInputs[] =>
  edition.letters.slice(0, maxArticles).map((letter) => ({
    format: 'md',
    body: bodyInputsOf(letter, edition, edition.addresses.letter(letter.slug)),
    entry: letterFields(letter, edition),
  }));

const entries = new WeakMap<EntryInputs, Promise<FeedEntry>>();

/** The entry of an article in feeds, rendered once for all of them. */
export function entryOf(inputs: EntryInputs): Promise<FeedEntry> {
  const cached = entries.get(inputs);
  if (cached) return cached;
  const entry = renderEntry(inputs);
  entries.set(inputs, entry);
  return entry;
}

async function renderEntry({ format, body, entry, live = [] }: EntryInputs): Promise<FeedEntry> {
  const [opening, entries, pictures] = await Promise.all([
    format === 'md' ? markdownBody(body) : mdxBody(body),
    entriesHtml(live),
    sharedPictures(entry.image, (path) => new URL(path, entry.url).href),
  ]);
  return feedEntry(entry, {
    body: feedHtml(entries ? `${opening}\n${entries}` : opening, entry.url),
    pictures,
  });
}

const markdownBody = async (inputs: BodyInputs): Promise<string> =>
  htmlOf((await renderedBody(inputs)).parts);

/** The entries of a live page in its order, each below its hour and its title. */
async function entriesHtml(entries: NonNullable<EntryInputs['live']>): Promise<string> {
  const rendered = await Promise.all(
    entries.map(async ({ time, title, body }) => {
      const heading = `<h2>${escapeHtml(time)} · ${escapeHtml(title)}</h2>`;
      return `${heading}\n${await markdownBody(body)}`;
    }),
  );
  return rendered.join('\n');
}
