import type { APIRoute, GetStaticPaths } from 'astro';
import { feedForms, type FeedForm } from '../addresses/feedAddresses.ts';
import { feedsOf } from '../outputs/feeds/feeds.ts';
import type { FeedHead } from '../outputs/feeds/feedTexts.ts';
import { oldListsOf } from '../addresses/redirects.ts';
import { feedHead, writeFeed } from '../outputs/feeds/writeFeed.ts';
import { edition } from './edition.ts';
import { entryOf, givenFor, type EntryGiven } from './feedBodies.ts';

/**
 * Every list that has feeds, by the steps of its path; the site's own has none. Where the host knows no redirects, a
 * list that has moved has its feeds at its old address too, for readers of feeds follow no page that leads on.
 */
export const feedPaths = (async () => {
  const current = await edition();
  const { home } = current.addresses;
  return feedsOf(current).flatMap((feed) => {
    const props = {
      head: feedHead(feed, current),
      given: feed.articles.map((article) => givenFor(article, current)),
    };
    return [feed.path, ...oldListsOf(feed.path, current)].map((path) => ({
      params: { list: path.slice(home.length).replace(/\/$/, '') || undefined },
      props,
    }));
  });
}) satisfies GetStaticPaths;

/** Answers with a list's feed in one form. */
export const feedRoute =
  (form: FeedForm): APIRoute<{ head: FeedHead; given: EntryGiven[] }> =>
  async ({ props: { head, given } }) => {
    const headers = { 'content-type': `${feedForms[form].type}; charset=utf-8` };
    return new Response(writeFeed(form, head, await Promise.all(given.map(entryOf))), { headers });
  };
