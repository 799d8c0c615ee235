import type { BodyMedia } from '../intake/media/resolvedMedia.ts';
import { attachedFiles, formatSize, type AttachedFile } from './attachments.ts';
import type { Article, Edition } from './edition.ts';
import { mediaTypes } from './mediaTypes.ts';

/** A sound or a video as a page shows it. */
export type ShownMedia = {
  kind: 'video' | 'audio';
  href: string;
  /** Its media type. */
  type: string;
  /** Pixels; undefined of a sound, and of a file on another host. */
  width?: number | undefined;
  height?: number | undefined;
  /** « 3 min 20 s », and « 2,1 Mo ». */
  length: string;
  size: string;
  captions: { href: string; language: string; label: string; isShown: boolean }[];
  /** What is said, by paragraphs, and its language if it is not that of the text. */
  transcript: { voice?: string | undefined; text: string }[];
  transcriptLanguage?: string | undefined;
};

/** Sounds and videos of a body as its page shows them, by their paths or addresses as written. */
export const shownMedia = (
  media: readonly BodyMedia[],
  files: Readonly<Record<string, AttachedFile>>,
  { language, locale }: { language: string; locale: string },
): Record<string, ShownMedia> =>
  Object.fromEntries(media.map((one) => [one.src, shown(one, files, language, locale)]));

function shown(
  { kind, src, width, height, duration, bytes, captions, transcript, transcriptLanguage }: BodyMedia,
  files: Readonly<Record<string, AttachedFile>>,
  language: string,
  locale: string,
): ShownMedia {
  // A reader who reads the text needs no captions in its language to be chosen; those of another are a choice.
  const own = captions.find((one) => one.language === language);
  return {
    kind,
    href: files[src]?.href ?? src,
    type: mediaTypeOf(kind, src),
    ...(width && height && { width, height }),
    length: formatLength(duration, locale),
    size: formatSize(bytes, locale),
    captions: captions.flatMap((one) => {
      const href = files[one.src]?.href;
      const label = nameOfLanguage(one.language);
      return href ? [{ href, language: one.language, label, isShown: one === own }] : [];
    }),
    transcript,
    ...(transcriptLanguage && { transcriptLanguage }),
  };
}

/** The media type of a file by its ending; `.ogg` and `.webm` say nothing of what they hold. */
const mediaTypeOf = (kind: BodyMedia['kind'], src: string): string => {
  const ending = /\.(\w+)(?:[?#]|$)/.exec(src.replace(/^.*\//s, ''))?.[1]?.toLowerCase() ?? '';
  const type = mediaTypes[ending] ?? `${kind}/${ending}`;
  return kind === 'video' ? type : type.replace(/^video/, 'audio');
};

/** « 3 min 20 s », « 1 h 2 min ». */
export function formatLength(seconds: number, locale: string): string {
  const whole = Math.max(1, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const parts =
    hours > 0
      ? ([
          [hours, 'hour'],
          [minutes, 'minute'],
        ] as const)
      : ([
          [minutes, 'minute'],
          [rest, 'second'],
        ] as const);
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
        .format(count)
        .replace(/[ \u202F]/g, '\u00A0'),
    )
    .join(' ');
}

/** A length in ISO 8601: `PT3M20S`. */
export function isoLength(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const;
  return `PT${parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')}`;
}

/** « Français », « English »: a language in its own words, as players list them. */
function nameOfLanguage(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language', fallback: 'code' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** A sound or a video as other sites get it; addresses are absolute. */
export type PublishedMedia = Pick<BodyMedia, 'kind' | 'title' | 'duration' | 'bytes' | 'width' | 'height'> & {
  /** As written in the body. */
  src: string;
  url: string;
  type: string;
  poster?: string | undefined;
  captions: { url: string; language: string }[];
  transcript: BodyMedia['transcript'];
};

/** The sounds and videos of an article, in order. */
export function publishedMedia(
  { media, attachments, category, slug }: Article,
  { addresses, words }: Edition,
): PublishedMedia[] {
  if (media.length === 0) return [];
  const files = attachedFiles(attachments, addresses.article({ category, slug }), words);
  const urlOf = (src: string) => (files[src] ? addresses.absolute(files[src].href) : src);
  return media.map(({ captions, silent: _, transcriptLanguage: __, transcriptFile: ___, ...one }) => ({
    ...one,
    url: urlOf(one.src),
    type: mediaTypeOf(one.kind, one.src),
    captions: captions.map(({ src, language }) => ({ url: urlOf(src), language })),
  }));
}
