import type { APIRoute, GetStaticPaths } from 'astro';
import { feedForms, type FeedForm } from '../editorial/feedAddresses.ts';
import { feedsOf, type Feed } from '../editorial/feeds.ts';
import { oldListsOf } from '../editorial/redirects.ts';
import { writeFeed } from '../editorial/writeFeed.ts';
import { edition } from './_edition.ts';
import { entryOf } from './_feedBodies.ts';

/**
 * Every list that has feeds, by the steps of its path; the site's own has none. Where the host knows no redirects, a
 * list that has moved has its feeds at its old address too, for readers of feeds follow no page that leads on.
 */
export const feedPaths = (async () => {
  const current = await edition();
  const { home } = current.addresses;
  return feedsOf(current).flatMap((feed) =>
    [feed.path, ...oldListsOf(feed.path, current)].map((path) => ({
      params: { list: path.slice(home.length).replace(/\/$/, '') || undefined },
      props: { feed },
    })),
  );
}) satisfies GetStaticPaths;

/** Answers with a list's feed in one form. */
export const feedRoute =
  (form: FeedForm): APIRoute<{ feed: Feed }> =>
  async ({ props: { feed } }) => {
    const current = await edition();
    const entries = await Promise.all(feed.articles.map((article) => entryOf(article, current)));
    const headers = { 'content-type': `${feedForms[form].type}; charset=utf-8` };
    return new Response(writeFeed(form, feed, entries, current), { headers });
  };
