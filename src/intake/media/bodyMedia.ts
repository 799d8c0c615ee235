import path from 'node:path';
import { faultAt, type Fault, type FaultDetail } from '../faults.ts';
import type { ListedFile } from '../files/listing.ts';
import { foldPath, pathBetween, pathFrom, type FileIndex } from '../files/pictureFiles.ts';
import { nearest } from '../nearest.ts';
import type { MediaReference } from '../outline.ts';
import type { Attachment } from '../schemas/articleSchema.ts';
import { factFaults, largeFault } from './mediaFaults.ts';
import { filesBeside, tagIn, type MediaFiles } from './mediaFiles.ts';
import {
  conversionOf,
  directiveFor,
  endingOf,
  endingsOf,
  isPlayable,
  mediaKindOf,
  type MediaKind,
} from './mediaKinds.ts';
import type { MediaRules } from './mediaRules.ts';
import type { BodyMedia, MediaReading } from './resolvedMedia.ts';
import { remoteMedia } from './remoteMedia.ts';
import { transcriptOfCaptions } from './transcripts.ts';

type Found = {
  media?: BodyMedia;
  /** Files that are published below the page, by their paths from the text. */
  attachments: Record<string, Attachment>;
  faults: Fault[];
};

/**
 * Finds what a body shows as sound or video, or the faults that prevent it.
 *
 * @param language of the text, for captions whose name says none
 */
export function findMedia(
  reference: MediaReference,
  from: ListedFile & { file: string },
  language: string,
  site: { index: FileIndex; mediaFiles: MediaFiles; mediaRules: MediaRules },
): Found {
  const { kind, src, title, poster, captions: named, spoken, line, column } = reference;
  const { index, mediaFiles, mediaRules } = site;
  const place = { file: from.file, line, column };
  const found: Found = { attachments: {}, faults: [] };
  const report = (...details: (FaultDetail | undefined)[]) =>
    details.forEach((detail) => detail && found.faults.push(faultAt(detail, place)));

  const facts = isAddress(src)
    ? remoteMedia(reference, mediaRules)
    : localMedia(reference, from, site, (file) => (found.attachments[src] = file));
  report(...facts.faults);
  const files = captionFiles(src, named, from, index);
  if ('rule' in files) report(files);
  const captions = ('rule' in files ? [] : files).flatMap((listed) => {
    const read = mediaFiles.captions.get(listed.path);
    const tag = tagIn(listed.path);
    const code = tag === undefined ? language : languageCode(tag);
    if (code === undefined) {
      const name = path.posix.basename(listed.path);
      report({
        rule: 'captions-language',
        values: { name, tag: tag!, right: name.replace(`.${tag!}.`, '.fr.') },
      });
    }
    // Faults of the file are reported once, whoever shows it; one that cannot be read is reported where it is read.
    if (!read || read.faults.length > 0 || code === undefined) return [];
    const key = pathBetween(from, listed);
    const { file, bytes, digest } = read;
    found.attachments[key] = { file, bytes, digest };
    return [{ src: key, language: code, cues: read.cues }];
  });
  if (found.faults.length > 0 || !facts.facts) return found;
  const { duration, bytes, width, height } = facts.facts;
  const own = captions.find((one) => one.language === language) ?? captions[0];
  const beside = transcriptBeside(filesBeside(pathFrom(from, src), index).transcripts, language);
  const written = beside && mediaFiles.transcripts.get(beside.path);
  found.media = {
    kind,
    src,
    title,
    ...(poster !== undefined && { poster }),
    duration,
    bytes,
    ...(width && height && { width, height }),
    captions: captions.map(({ src, language }) => ({ src, language })),
    transcript: written?.parts ?? transcriptOfCaptions(own?.cues ?? []),
    ...(written && { transcriptFile: written.file }),
    ...(!written && own && own.language !== language && { transcriptLanguage: own.language }),
    ...(spoken === 'no' && { silent: true }),
  };
  return found;
}

/** The transcript in a language: the file that names it, or none. */
const transcriptBeside = (files: readonly ListedFile[], language: string): ListedFile | undefined =>
  files.find(({ path }) => (tagIn(path) ?? language) === language);

/** Whether a file is named by an address on the web. */
const isAddress = (src: string) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(src);

function localMedia(
  reference: MediaReference,
  from: ListedFile,
  { index, mediaFiles, mediaRules }: Parameters<typeof findMedia>[3],
  publish: (file: Attachment) => void,
): MediaReading {
  const { kind, src } = reference;
  const wanted = pathFrom(from, src);
  const listed = index.exact.get(wanted);
  const is = mediaKindOf(src);
  const faults: FaultDetail[] = unneededFaults(reference);
  if (is === undefined) {
    faults.push({ rule: 'media-ending', values: { src, kind, known: endingsOf(kind) } });
  } else if (!listed) {
    faults.push(missingFault(kind, wanted, src, from, index));
  } else if (!isPlayable(src)) {
    faults.push({ rule: 'media-unplayable', values: { src, ...conversionOf(listed.path) } });
  } else if (is !== kind) {
    faults.push({ rule: 'media-kind', values: { src, is, right: directiveFor(is, src, reference.title) } });
  }
  const file = mediaFiles.media.get(listed?.path ?? '');
  // A file that cannot be read is reported where it is read.
  if (faults.length > 0 || !file || !listed) return { faults };
  const { facts, ...attachment } = file;
  const large = largeFault(src, listed.path, file.bytes, mediaRules);
  if (large) return { faults: [large] };
  if ('defect' in facts) return { faults: factFaults(src, listed.path, kind, facts) };
  publish(attachment);
  return { facts: { ...facts, bytes: file.bytes }, faults };
}

/** Length and size are written of files on another host only: here the file says them. */
const unneededFaults = ({ duration, size }: MediaReference): FaultDetail[] =>
  Object.entries({ duration, size }).flatMap(([attribute, value]): FaultDetail[] =>
    value === undefined ? [] : [{ rule: 'media-unneeded', values: { attribute } }],
  );

function missingFault(
  kind: MediaKind,
  wanted: string,
  src: string,
  from: ListedFile,
  { folded, byFolder }: FileIndex,
): FaultDetail {
  const same = folded.get(foldPath(wanted));
  const beside = (byFolder.get(path.posix.dirname(wanted)) ?? []).filter(
    (other) => mediaKindOf(other.path) === kind,
  );
  const names = beside.map((other) => path.posix.basename(other.path));
  const meant = same ?? beside[names.indexOf(nearest(path.posix.basename(wanted), names) ?? '')];
  return { rule: 'media-missing', values: { src, kind, right: meant && pathBetween(from, meant) } };
}

/** The files of captions: the one that is named, or those of the media file's name. */
function captionFiles(
  src: string,
  named: string | undefined,
  from: ListedFile,
  index: FileIndex,
): ListedFile[] | FaultDetail {
  if (named === undefined) return isAddress(src) ? [] : filesBeside(pathFrom(from, src), index).captions;
  const wanted = pathFrom(from, named);
  const file = index.exact.get(wanted);
  if (file && endingOf(named) === 'vtt') return [file];
  const beside = (index.byFolder.get(path.posix.dirname(wanted)) ?? []).filter(
    (other) => endingOf(other.path) === 'vtt',
  );
  const names = beside.map((other) => path.posix.basename(other.path));
  const meant = beside[names.indexOf(nearest(path.posix.basename(wanted), names) ?? '')];
  return { rule: 'captions-missing', values: { src: named, right: meant && pathBetween(from, meant) } };
}

/** The language that a file's name says, by its code (BCP 47): `pt-BR`. */
function languageCode(tag: string): string | undefined {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  try {
    const [code] = Intl.getCanonicalLocales(tag);
    return code !== undefined && names.of(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
