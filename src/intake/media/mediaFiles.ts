import path from 'node:path';
import { sha256 } from '../../cache/digest.ts';
import type { ContentFiles } from '../files/contentFiles.ts';
import type { ListedFile } from '../files/listing.ts';
import { pathFrom, type FileIndex } from '../files/pictureFiles.ts';
import { decodeText } from '../files/text.ts';
import type { Fault } from '../faults.ts';
import type { Outline } from '../outline.ts';
import type { Attachment } from '../schemas/articleSchema.ts';
import { readCaptions, type Cue } from './captions.ts';
import { readMediaFacts, type MediaDefect, type MediaFacts } from './mediaFacts.ts';
import { isPlayable, mediaKindOf, type MediaKind } from './mediaKinds.ts';
import { transcriptOfText, type TranscriptPart } from './transcripts.ts';

/** Reads what a file holds; `digest` is that of its bytes. */
export type ScanMedia = (disk: string, kind: MediaKind, digest: string) => Promise<MediaFacts | MediaDefect>;

/** The files of sound and moving pictures that texts show, and what stands beside them, by their paths in the content folder. */
export type MediaFiles = {
  media: ReadonlyMap<string, Attachment & { facts: MediaFacts | MediaDefect }>;
  captions: ReadonlyMap<string, Attachment & { cues: Cue[]; faults: Fault[] }>;
  transcripts: ReadonlyMap<string, { file: string; parts: TranscriptPart[] }>;
};

/** Reads the files of sound and moving pictures that texts show, and no other. */
export async function readMediaFiles(
  documents: readonly (ListedFile & { outline: Outline })[],
  content: ContentFiles,
  index: FileIndex,
  scan: ScanMedia = readMediaFacts,
): Promise<MediaFiles> {
  const shown = new Set<ListedFile>();
  const beside = { captions: new Set<ListedFile>(), transcripts: new Set<ListedFile>() };
  for (const document of documents) {
    for (const { src, captions } of document.outline.media ?? []) {
      const file = index.exact.get(pathFrom(document, src));
      if (file && isPlayable(file.path)) shown.add(file);
      const found = filesBeside(pathFrom(document, src), index);
      const named = captions === undefined ? undefined : index.exact.get(pathFrom(document, captions));
      for (const one of named ? [named] : found.captions) beside.captions.add(one);
      for (const one of found.transcripts) beside.transcripts.add(one);
    }
  }
  const media: [string, Attachment & { facts: MediaFacts | MediaDefect }][] = [];
  for (const listed of shown) {
    const read = content.digest(listed);
    if (!read) continue;
    const { bytes, digest, head } = read;
    const kind = mediaKindOf(listed.path)!;
    const facts = headDefect(bytes, head) ?? (await scan(listed.disk, kind, digest));
    media.push([listed.path, { file: content.nameOf(listed.disk), bytes, digest, facts }]);
  }
  const captions = content.read([...beside.captions], async (bytes, listed, file) => {
    const { cues, faults } = await readCaptions(bytes, file);
    return [listed.path, { file, bytes: bytes.length, digest: sha256(bytes), cues, faults }] as const;
  });
  const transcripts = content.read([...beside.transcripts], (bytes, listed, file) => {
    const { text } = decodeText(bytes, file);
    return [listed.path, { file, parts: transcriptOfText(text) }] as const;
  });
  return {
    media: new Map(media),
    captions: new Map(await Promise.all(captions)),
    transcripts: new Map(transcripts),
  };
}

/** What the first bytes of a file show before anything else does. */
function headDefect(bytes: number, head: Buffer): MediaDefect | undefined {
  if (bytes === 0) return { defect: 'empty' };
  const isPage = /^\s*(?:<!doctype\s+html|<html)/i.test(head.toString('latin1'));
  return isPage ? { defect: 'web-page' } : undefined;
}

/** The captions and the transcript of a file: those of its name, with a language before the ending or none. */
export function filesBeside(
  media: string,
  { byFolder }: FileIndex,
): Record<'captions' | 'transcripts', ListedFile[]> {
  const stem = path.posix.basename(media, path.posix.extname(media)).toLowerCase();
  const named = (ending: string) =>
    (byFolder.get(path.posix.dirname(media)) ?? []).filter(({ path: file }) => {
      const name = path.posix.basename(file).toLowerCase();
      return (
        name === `${stem}.${ending}` ||
        (name.startsWith(`${stem}.`) && name.endsWith(`.${ending}`) && tagIn(name) !== undefined)
      );
    });
  return { captions: named('vtt'), transcripts: named('txt') };
}

/** The word before the ending of a file's name, which says its language: `fr` in `entretien.fr.vtt`. */
export const tagIn = (file: string): string | undefined =>
  /[^/.]\.([a-z]{2,}(?:-[a-z0-9]+)*)\.[a-z]+$/i.exec(file)?.[1];
