import type { APIRoute, GetStaticPaths } from 'astro';
import { feedForms, type FeedForm } from '../addresses/feedAddresses.ts';
import { feedsOf, lettersFeed, liveFeed } from '../outputs/feeds/feeds.ts';
import type { FeedHead } from '../outputs/feeds/feedData.ts';
import { oldListsOf } from '../addresses/redirects.ts';
import { feedHead, writeFeed } from '../outputs/feeds/writeFeed.ts';
import { edition } from './edition.ts';
import { entryOf, entryInputs, letterEntryInputs, liveEntryInputs, type EntryInputs } from './feedBodies.ts';

/**
 * Every list that has feeds, every live page, whose feeds are of its entries, and the newsletter, by the steps of its path;
 * the site's own has none. If the host cannot redirect, a list that has moved has feeds at its old address too, because
 * feed readers follow no redirect pages.
 */
export const feedPaths = (async () => {
  const current = await edition();
  const { home } = current.addresses;
  const ofLive = current.articles
    .filter(({ kind }) => kind === 'live')
    .map((article) => ({
      params: { list: current.addresses.article(article).slice(home.length).replace(/\/$/, '') },
      props: {
        head: feedHead(liveFeed(article, current), current),
        entries: liveEntryInputs(article, current),
      },
    }));
  const letters = lettersFeed(current);
  const ofLetters = letters
    ? [
        {
          params: { list: letters.path.slice(home.length).replace(/\/$/, '') },
          props: { head: feedHead(letters, current), entries: letterEntryInputs(current) },
        },
      ]
    : [];
  const ofLists = feedsOf(current).flatMap((feed) => {
    const props = {
      head: feedHead(feed, current),
      entries: feed.articles.map((article) => entryInputs(article, current)),
    };
    return [feed.path, ...oldListsOf(feed.path, current)].map((path) => ({
      params: { list: path.slice(home.length).replace(/\/$/, '') || undefined },
      props,
    }));
  });
  return [...ofLists, ...ofLive, ...ofLetters];
}) satisfies GetStaticPaths;

/** Responds with the feed of a list in one format. */
export const feedRoute =
  (form: FeedForm): APIRoute<{ head: FeedHead; entries: EntryInputs[] }> =>
  async ({ props: { head, entries } }) => {
    const headers = { 'content-type': `${feedForms[form].type}; charset=utf-8` };
    return new Response(writeFeed(form, head, await Promise.all(entries.map(entryOf))), { headers });
  };
