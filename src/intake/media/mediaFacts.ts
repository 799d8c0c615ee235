import fs from 'node:fs';
import type { IFormat } from 'music-metadata';
import { readingFlags } from '../files/fileBytes.ts';
import { endingOf, type MediaKind } from './mediaKinds.ts';
import { readMp4Boxes } from './mp4Boxes.ts';

/** What a page says of a file of sound or moving pictures, read from its head. */
export type MediaFacts = {
  /** Seconds. */
  duration: number;
  /** The size at which a video is shown, in pixels: that of a telephone held upright is turned. */
  width?: number | undefined;
  height?: number | undefined;
};

/** Why a file cannot be shown. */
export type MediaDefect =
  | { defect: 'empty' | 'web-page' | 'unknown' | 'cut' | 'no-video' | 'no-audio' | 'no-length' }
  /** It holds another format than its name says. */
  | { defect: 'format'; format: string; right: string }
  /** What it holds is played by some browsers only. */
  | { defect: 'codec'; codec: string };

type Format = { name: string; endings: readonly string[]; right: Record<MediaKind, string> };

const same = (ending: string): Record<MediaKind, string> => ({ video: ending, audio: ending });

/** Formats by how the library names what holds the tracks, and the endings that each may have. */
const formats: [RegExp, Format][] = [
  [/^EBML\/webm/, { name: 'WebM', endings: ['webm'], right: same('webm') }],
  [/^EBML/, { name: 'Matroska', endings: [], right: { video: 'mkv', audio: 'mka' } }],
  [/^qt/, { name: 'QuickTime', endings: [], right: same('mov') }],
  [/^(?:MPEG|MP3)(?!-4)/, { name: 'MP3', endings: ['mp3'], right: same('mp3') }],
  [/^ADTS/, { name: 'ADTS', endings: [], right: same('aac') }],
  [/^Ogg/, { name: 'Ogg', endings: ['ogg', 'opus'], right: { video: 'ogv', audio: 'ogg' } }],
  [/^FLAC/, { name: 'FLAC', endings: ['flac'], right: same('flac') }],
  [/^WAVE/, { name: 'WAVE', endings: [], right: same('wav') }],
  [/^AIFF/, { name: 'AIFF', endings: [], right: same('aiff') }],
  [
    /^(?:isom|iso\d|mp4\d|avc1|M4[AV]|dash|f4v|MSNV|3g)/i,
    { name: 'MP4', endings: ['mp4', 'm4a'], right: { video: 'mp4', audio: 'm4a' } },
  ],
];

/** Codecs that current browsers play (developer.mozilla.org/docs/Web/Media/Guides/Formats), as the library names them. */
const playableCodec =
  /^(?:avc[13]|vp0[89]|av01|mp4a|opus|fLaC|V_MPEG4\/ISO\/AVC|V_VP[89]|V_AV1|A_OPUS|A_VORBIS|A_AAC|Opus|Vorbis|FLAC|MPEG 1 Layer 3|MPEG 2(?:\.5)? Layer 3|MPEG-4\/AAC)/i;

/** Tracks by their types, as the library numbers them. */
const trackTypes: Record<MediaKind, number> = { video: 1, audio: 2 };

/** Reads what a file holds; only its head and its index are read, however large it is. */
export async function readMediaFacts(disk: string, kind: MediaKind): Promise<MediaFacts | MediaDefect> {
  const isMp4 = /^(?:mp4|m4a)$/.test(endingOf(disk));
  const { isCut, isTurned } = isMp4 ? boxesOf(disk) : { isCut: false, isTurned: false };
  const format = await formatOf(disk);
  const found = formatNamed(format);
  if (!format || !found) return { defect: isCut ? 'cut' : 'unknown' };
  const { hasVideo = false, hasAudio = false } = format;
  if (!found.endings.includes(endingOf(disk)))
    return { defect: 'format', format: found.name, right: found.right[hasVideo ? 'video' : 'audio'] };
  if (kind === 'video' && !hasVideo) return { defect: 'no-video' };
  if (kind === 'audio' && !hasAudio) return { defect: 'no-audio' };
  const codec = codecsOf(format, kind).find((one) => !playableCodec.test(one));
  if (codec !== undefined) return { defect: 'codec', codec };
  if (isCut) return { defect: 'cut' };
  const lengths = (format.trackInfo ?? []).map((track) => (track as { duration?: number }).duration ?? 0);
  const duration = Math.max(format.duration ?? 0, ...lengths);
  if (!(duration > 0) || !Number.isFinite(duration)) return { defect: 'no-length' };
  const rounded = { duration: Math.max(0.1, Math.round(duration * 10) / 10) };
  if (kind === 'audio') return rounded;
  const { pixelWidth = 0, pixelHeight = 0 } = format.trackInfo?.find(({ video }) => video)?.video ?? {};
  const [width, height] = isTurned ? [pixelHeight, pixelWidth] : [pixelWidth, pixelHeight];
  return width > 0 && height > 0 ? { ...rounded, width, height } : rounded;
}

const formatNamed = (format: IFormat | undefined): Format | undefined =>
  formats.find(([pattern]) => pattern.test(format?.container ?? ''))?.[1];

/** What the library finds in a file: by its name, or, if that misleads, by its first bytes. */
async function formatOf(disk: string): Promise<IFormat | undefined> {
  // Loaded only if there is such a file.
  const { parseBlob, parseFile } = await import('music-metadata');
  const options = { skipCovers: true };
  const named = await parseFile(disk, options).catch(() => undefined);
  if (formatNamed(named?.format)?.endings.includes(endingOf(disk))) return named?.format;
  const found = await fs
    .openAsBlob(disk)
    .then((blob) => parseBlob(blob, options))
    .catch(() => undefined);
  return (found ?? named)?.format;
}

/** The codecs of the tracks that are played; a sound has one, which some formats do not list as a track. */
function codecsOf({ trackInfo = [], codec }: IFormat, kind: MediaKind): string[] {
  const played = trackInfo.filter(({ type }) => kind === 'video' || type === trackTypes.audio);
  const named = played.map((track) => (track as { codecId?: string }).codecId ?? track.codecName ?? '');
  return named.length > 0 ? named : [codec ?? ''];
}

function boxesOf(disk: string) {
  const file = fs.openSync(disk, readingFlags);
  try {
    return readMp4Boxes(file);
  } finally {
    fs.closeSync(file);
  }
}
