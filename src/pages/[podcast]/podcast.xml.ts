import type { APIRoute } from 'astro';
import { feedForms } from '../../addresses/feedAddresses.ts';
import { writePodcast, type PodcastFeed } from '../../outputs/feeds/podcast.ts';
import { edition } from '../../site/edition.ts';
import { podcastProps } from '../../site/podcast.ts';

export async function getStaticPaths() {
  const current = await edition();
  const props = await podcastProps(current);
  return props ? [{ params: { podcast: current.addresses.words.podcast }, props }] : [];
}

export const GET: APIRoute<{ feed: PodcastFeed }> = ({ props: { feed } }) =>
  new Response(writePodcast(feed), {
    headers: { 'content-type': `${feedForms.rss.type}; charset=utf-8` },
  });
