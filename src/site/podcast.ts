import { getImage } from 'astro:assets';
import type { Edition } from '../editorial/edition.ts';
import { episodesOf } from '../editorial/podcast.ts';
import { podcastGuid } from '../intake/podcast/podcastGuid.ts';
import { podcastFeed, type PodcastFeed } from '../outputs/feeds/podcast.ts';

/** The feed of the podcast as props of its route; undefined if there is no podcast. */
export async function podcastProps(edition: Edition): Promise<{ feed: PodcastFeed } | undefined> {
  const { podcast, addresses } = edition;
  if (!podcast) return undefined;
  const { cover } = podcast;
  const { width, height } = cover;
  const image = await getImage({ src: cover, width, height, format: 'jpeg' });
  const guid = podcastGuid(addresses.absolute(addresses.podcastFeed));
  return { feed: podcastFeed(edition, episodesOf(edition), { cover: addresses.absolute(image.src), guid }) };
}
