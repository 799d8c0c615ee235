import type { FaultDetail } from '../faults.ts';
import type { MediaKind } from './mediaKinds.ts';
import type { TranscriptPart } from './transcripts.ts';

/** Sound or moving pictures of a body; files by the keys of the body's attachments and pictures. */
export type BodyMedia = {
  kind: MediaKind;
  /** As written in the body; of a file on another host, its address. */
  src: string;
  title: string;
  poster?: string | undefined;
  /** Seconds. */
  duration: number;
  bytes: number;
  /** Pixels; of a video on this site. */
  width?: number | undefined;
  height?: number | undefined;
  captions: { src: string; language: string }[];
  transcript: TranscriptPart[];
  /** The file that it was read from, if it was written by hand, from the project's root. */
  transcriptFile?: string | undefined;
  /** Its language, if it is not that of the text. */
  transcriptLanguage?: string | undefined;
  /** Whether nothing is said in it. */
  silent?: boolean | undefined;
};

type Facts = { duration: number; bytes: number; width?: number | undefined; height?: number | undefined };

/** What is known of a file, and what is wrong with it. */
export type MediaReading = { facts?: Facts; faults: FaultDetail[] };
