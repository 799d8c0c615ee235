import type { InputAudioTrack, InputVideoTrack } from 'mediabunny';
import { endingOf, type MediaKind } from './mediaKinds.ts';

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

/** The formats that a file of each ending may hold, by the names of mediabunny. */
const formats: Readonly<Record<string, string>> = {
  mp4: 'MP4',
  m4a: 'MP4',
  webm: 'WebM',
  mp3: 'MP3',
  ogg: 'Ogg',
  opus: 'Ogg',
  flac: 'FLAC',
};

/** Endings by what a file turns out to hold. */
const endings: Readonly<Record<string, Record<MediaKind, string>>> = {
  MP4: { video: 'mp4', audio: 'm4a' },
  WebM: { video: 'webm', audio: 'webm' },
  MP3: { video: 'mp3', audio: 'mp3' },
  Ogg: { video: 'ogv', audio: 'ogg' },
  FLAC: { video: 'flac', audio: 'flac' },
  WAVE: { video: 'wav', audio: 'wav' },
  'QuickTime File Format': { video: 'mov', audio: 'mov' },
  Matroska: { video: 'mkv', audio: 'mka' },
  ADTS: { video: 'aac', audio: 'aac' },
  'MPEG Transport Stream': { video: 'mts', audio: 'mts' },
};

/** Codecs that current browsers play (developer.mozilla.org/docs/Web/Media/Guides/Formats). */
const playableCodecs = ['avc', 'vp8', 'vp9', 'av1', 'aac', 'mp3', 'opus', 'vorbis', 'flac'];

/** Reads what a file holds; only its head and its index are read, however large it is. */
export async function readMediaFacts(disk: string, kind: MediaKind): Promise<MediaFacts | MediaDefect> {
  // Loaded only if there is such a file: it is a large module.
  const { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input, Logging, LogLevel } =
    await import('mediabunny');
  // It would write to the console what a fault says.
  Logging.level = LogLevel.Silent;
  const input = new Input({ source: new FilePathSource(disk), formats: ALL_FORMATS });
  try {
    const { name: format } = await input.getFormat();
    const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
    const ending = endingOf(disk);
    if (formats[ending] !== format) {
      const right = endings[format]?.[video ? 'video' : 'audio'] ?? ending;
      return { defect: 'format', format, right };
    }
    if (kind === 'video' && !video) return { defect: 'no-video' };
    if (kind === 'audio' && !audio) return { defect: 'no-audio' };
    const codec = await foreignCodec(kind === 'video' ? [video, audio] : [audio]);
    if (codec !== undefined) return { defect: 'codec', codec };
    const tracks = [video, audio].filter((track) => track !== null);
    const track = kind === 'video' ? video : audio;
    // Of these two the index, which comes first, says where the last packet would be.
    const isIndexed = format === 'MP4' || format === 'WebM';
    if (track && isIndexed && !(await new EncodedPacketSink(track).getPacket(Infinity)))
      return { defect: 'cut' };
    const written = await input.getDurationFromMetadata(tracks);
    const duration = written ?? (await input.computeDuration(tracks));
    if (!(duration > 0) || !Number.isFinite(duration)) return { defect: 'no-length' };
    const size = kind === 'video' && video ? await sizeOf(video) : {};
    return { duration: Math.round(duration * 10) / 10, ...size };
  } catch {
    return { defect: 'unknown' };
  } finally {
    input.dispose();
  }
}

const sizeOf = async (track: InputVideoTrack) => ({
  width: await track.getDisplayWidth(),
  height: await track.getDisplayHeight(),
});

/** The codec of a track that not all browsers play. */
async function foreignCodec(
  tracks: readonly (InputVideoTrack | InputAudioTrack | null)[],
): Promise<string | undefined> {
  for (const track of tracks) {
    const codec = track && ((await track.getCodec()) ?? String((await track.getInternalCodecId()) ?? '?'));
    if (codec && !playableCodecs.includes(codec)) return codec;
  }
  return undefined;
}
