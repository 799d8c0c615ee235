import { generateRssFeed } from 'feedsmith';
import { feedForms } from '../../addresses/feedAddresses.ts';
import type { Edition } from '../../editorial/edition.ts';
import { lastModified } from '../../editorial/modified.ts';
import { podcastTitle, type Episode } from '../../editorial/podcast.ts';
import { signaturesOf } from '../../editorial/teasers.ts';
import { escapeHtml } from '../../markdown/entities.ts';
import { feedId } from './feedId.ts';

/** Everything that the feed of a podcast says, as plain data; addresses are absolute. */
export type PodcastFeed = {
  title: string;
  description: string;
  page: string;
  self: string;
  cover: string;
  language: string;
  author: string;
  copyright: string;
  owner: { name: string; email: string };
  /** « News > Politics », with the categories of Apple. */
  categories: readonly string[];
  explicit: boolean;
  type: 'episodic' | 'serial';
  locked: boolean;
  guid: string;
  updated: string;
  episodes: PodcastEpisode[];
};

type PodcastEpisode = {
  id: string;
  url: string;
  title: string;
  summary: string;
  author: string;
  published: string;
  sound: { url: string; type: string; bytes: number; duration: number };
  explicit?: boolean | undefined;
  number?: number | undefined;
  season?: number | undefined;
  type: 'full' | 'trailer' | 'bonus';
  transcripts: { url: string; language: string }[];
  chapters?: string | undefined;
};

/**
 * @param cover absolute address of the cover
 * @param guid the podcast's identifier, if `site.yaml` gives none
 */
export function podcastFeed(
  edition: Edition,
  episodes: readonly Episode[],
  { cover, guid }: { cover: string; guid: string },
): PodcastFeed {
  const { settings, addresses } = edition;
  const { publisher } = settings;
  const podcast = edition.podcast!;
  const { absolute } = addresses;
  return {
    title: podcastTitle(edition),
    description: podcast.description,
    page: absolute(addresses.podcast()),
    self: absolute(addresses.podcastFeed),
    cover,
    language: settings.language,
    author: podcast.author ?? settings.name,
    copyright: `© ${publisher.name}`,
    owner: { name: publisher.name, email: podcast.email ?? publisher.email },
    categories: podcast.categories,
    explicit: podcast.explicit,
    type: podcast.type,
    locked: podcast.locked,
    guid: podcast.guid ?? guid,
    updated: new Date(lastModified(episodes.map(({ article }) => article)) ?? 0).toISOString(),
    episodes: episodes.map(({ article, sound }) => {
      const { episode } = article;
      const names = signaturesOf(article, edition).map(({ label }) => label);
      return {
        id: feedId(article, edition),
        url: absolute(addresses.article(article)),
        title: episode?.title ?? article.title,
        summary: article.summary ?? sound.title,
        author: names.join(', ') || settings.name,
        published: article.date,
        sound: { url: sound.url, type: sound.type, bytes: sound.bytes, duration: sound.duration },
        explicit: episode?.explicit,
        number: episode?.number,
        season: episode?.season,
        type: episode?.type ?? 'full',
        transcripts: sound.captions,
        ...(episode?.chapters.length && { chapters: absolute(addresses.chapters(article)) }),
      };
    }),
  };
}

/**
 * The feed of a podcast: RSS 2.0 with the elements of Apple (podcasters.apple.com/support/823-podcast-requirements) and
 * of Podcasting 2.0 (podcasting2.org/docs/podcast-namespace).
 */
export function writePodcast(feed: PodcastFeed): string {
  const xml = generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: escapeHtml(feed.description),
    language: feed.language,
    copyright: feed.copyright,
    lastBuildDate: feed.updated,
    image: { url: feed.cover, title: feed.title, link: feed.page },
    atom: { links: [{ href: feed.self, rel: 'self', type: feedForms.rss.type }] },
    itunes: {
      author: feed.author,
      image: feed.cover,
      explicit: feed.explicit,
      type: feed.type,
      owner: feed.owner,
      categories: feed.categories.map((name) => {
        const [text = '', inner] = name.split(' > ');
        return { text, ...(inner && { categories: [{ text: inner }] }) };
      }),
    },
    podcast: {
      guid: feed.guid,
      medium: 'podcast',
      locked: { value: feed.locked, owner: feed.owner.email },
    },
    items: feed.episodes.map((episode) => ({
      title: episode.title,
      link: episode.url,
      description: escapeHtml(episode.summary),
      guid: { value: episode.id, isPermaLink: false },
      pubDate: episode.published,
      enclosures: [{ url: episode.sound.url, type: episode.sound.type, length: episode.sound.bytes }],
      itunes: {
        title: episode.title,
        author: episode.author,
        duration: Math.round(episode.sound.duration),
        explicit: episode.explicit ?? feed.explicit,
        episodeType: episode.type,
        ...(episode.number !== undefined && { episode: episode.number }),
        ...(episode.season !== undefined && { season: episode.season }),
      },
      podcast: {
        transcripts: episode.transcripts.map(({ url, language }) => ({ url, language, type: 'text/vtt' })),
        ...(episode.chapters && { chapters: { url: episode.chapters, type: 'application/json+chapters' } }),
        ...(episode.number !== undefined && { episode: { number: episode.number } }),
        ...(episode.season !== undefined && { season: { number: episode.season } }),
      },
    })),
  });
  // feedsmith writes the words of an older version of Apple's elements.
  return xml.replace(/(<itunes:explicit>)(yes|no)</g, (_, tag: string, word) => `${tag}${word === 'yes'}<`);
}

/** The chapters of an episode (podcasting2.org/docs/podcast-namespace/tags/chapters). */
export const chaptersFile = ({ article: { episode, title } }: Episode): string =>
  JSON.stringify({
    version: '1.2.0',
    title: episode?.title ?? title,
    chapters: (episode?.chapters ?? []).map(({ start, title }) => ({ startTime: start, title })),
  });
