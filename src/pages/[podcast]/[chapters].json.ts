import { episodesOf } from '../../editorial/podcast.ts';
import { chaptersFile } from '../../outputs/feeds/podcast.ts';
import { edition } from '../../site/edition.ts';
import { textRoute } from '../../site/textResponse.ts';

/** The chapters of the episodes that have some. */
export async function getStaticPaths() {
  const current = await edition();
  const { addresses } = current;
  return episodesOf(current).flatMap((episode) => {
    if (!episode.article.episode?.chapters.length) return [];
    const name = /([^/]+)\.json$/.exec(addresses.chapters(episode.article))![1]!;
    return [
      {
        params: { podcast: addresses.words.podcast, chapters: name },
        props: { text: chaptersFile(episode) },
      },
    ];
  });
}

export const GET = textRoute;
