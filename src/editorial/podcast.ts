import type { Article, Edition } from './edition.ts';
import { publishedMedia, type PublishedMedia } from './media.ts';
import type { Link } from './teasers.ts';

/** The types of sounds that all directories take: MP3 and M4A (podcasters.apple.com/support/893-audio-requirements). */
const soundTypes = ['audio/mpeg', 'audio/mp4'];

/** An episode of the podcast: an article with its first sound that directories take. */
export type Episode = { article: Article; sound: PublishedMedia };

/** The articles of a publication that are episodes, newest first; none if there is no podcast. */
export function episodesOf(edition: Edition): Episode[] {
  if (!edition.podcast) return [];
  return edition.articles.flatMap((article) => {
    const isListed = article.kind !== 'sponsored' && article.episode?.omit !== true;
    const sound = isListed
      ? publishedMedia(article, edition).find(({ type }) => soundTypes.includes(type))
      : undefined;
    return sound ? [{ article, sound }] : [];
  });
}

/** The title of the podcast. */
export const podcastTitle = ({ podcast, settings }: Edition): string => podcast?.title ?? settings.name;

/** The page of the podcast as other pages name it; undefined if there is none. */
export const podcastLink = ({ podcast, addresses, words }: Edition): Link | undefined =>
  podcast && { href: addresses.podcast(), label: words.podcast.label };

/** What the page of the podcast says besides its episodes. */
export type PodcastView = {
  cover: NonNullable<Edition['podcast']>['cover'];
  coverAlt: string;
  feed: Link;
  links: Link[];
};

export const podcastViewOf = (edition: Edition): PodcastView | undefined =>
  edition.podcast && {
    cover: edition.podcast.cover,
    coverAlt: edition.words.podcast.cover(podcastTitle(edition)),
    feed: { href: edition.addresses.podcastFeed, label: edition.words.podcast.feed },
    links: edition.podcast.links.map(({ label, url }) => ({ label, href: url })),
  };
