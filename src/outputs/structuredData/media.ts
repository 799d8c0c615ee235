import type { AudioObject, VideoObject } from 'schema-dts';
import { isoLength, type PublishedMedia } from '../../editorial/media.ts';
import type { Article, Edition } from '../../editorial/edition.ts';
import { withoutUndefined } from './graph.ts';

/** Letters of a transcript from which it is left to the page, whose weight it would double. */
const longTranscript = 3000;

type MediaContext = {
  article: Article;
  edition: Edition;
  /** The picture of the article, for a sound or a video without a poster. */
  picture?: string | undefined;
  /** Addresses of posters, by the paths that the body has. */
  posters: Readonly<Record<string, string>>;
};

/** The videos and the sounds of an article (developers.google.com/search/docs/appearance/structured-data/video). */
export function mediaNodes(media: readonly PublishedMedia[], context: MediaContext) {
  const common = (one: PublishedMedia) => commonOf(one, context);
  const videos = media
    .filter(({ kind }) => kind === 'video')
    .map((one): VideoObject => ({ '@type': 'VideoObject', ...common(one) }));
  const sounds = media
    .filter(({ kind }) => kind === 'audio')
    .map((one): AudioObject => ({ '@type': 'AudioObject', ...common(one) }));
  return withoutUndefined({
    video: videos.length > 0 ? videos : undefined,
    audio: sounds.length > 0 ? sounds : undefined,
  });
}

function commonOf(one: PublishedMedia, { article, edition, picture, posters }: MediaContext) {
  const { title, url, type, duration, bytes, width, height, captions, transcript } = one;
  const text = transcript.map(({ voice, text }) => (voice ? `${voice} – ${text}` : text)).join('\n');
  const language = article.lang ?? edition.settings.language;
  return {
    name: title,
    description: article.summary ?? title,
    contentUrl: url,
    encodingFormat: type,
    contentSize: `${bytes}`,
    uploadDate: article.date,
    duration: isoLength(duration),
    inLanguage: language,
    ...withoutUndefined({
      thumbnailUrl: (one.poster && posters[one.poster]) ?? picture,
      width: width === undefined ? undefined : `${width}`,
      height: height === undefined ? undefined : `${height}`,
      transcript: text !== '' && text.length <= longTranscript ? text : undefined,
      caption:
        one.kind === 'video' && captions.length > 0
          ? captions.map(({ url, language }) => ({
              '@type': 'MediaObject' as const,
              contentUrl: url,
              encodingFormat: 'text/vtt',
              inLanguage: language,
            }))
          : undefined,
    }),
  };
}
