import path from 'node:path';
import { sha256 } from '../../cache/digest.ts';
import type { ContentFiles } from './contentFiles.ts';
import type { FaultDetail } from '../faults.ts';
import type { Attachment } from '../schemas/articleSchema.ts';
import type { ListedFile } from './listing.ts';
import { conversionOf, directiveFor, isPlayable, mediaKindOf } from '../media/mediaKinds.ts';
import { nearest } from '../nearest.ts';
import type { Outline } from '../outline.ts';
import { strippableEndings, withoutMetadata } from './metadata/withoutMetadata.ts';
import { foldPath, isPicture, pathBetween, pathFrom, type FileIndex } from './pictureFiles.ts';

/** Attachments by their paths in the content folder; a picture that cannot be read is `damaged`. */
export type Attachments = ReadonlyMap<string, Attachment | 'damaged'>;

/** The endings of files that readers may download: documents, data and pictures, none that a browser runs. */
const endings = [
  ...['csv', 'docx', 'epub', 'ods', 'odt', 'pdf', 'pptx', 'txt', 'xlsx', 'zip'],
  ...strippableEndings,
].sort();
const ending = new RegExp(`\\.(?:${endings.join('|')})$`, 'i');

/** Whether a link, as written, leads to a file of the publication's own. */
export const isAttachment = (href: string): boolean =>
  !/^(?:[a-z][a-z0-9+.-]*:|[/#?\\])/i.test(href) && ending.test(href.replace(/[?#].*$/s, ''));

/** Finds the file that a link offers for download, or its fault. */
export function findAttachment(href: string, from: ListedFile, index: FileIndex): ListedFile | FaultDetail {
  const wanted = pathFrom(from, href.replace(/[?#].*$/s, ''));
  const file = index.exact.get(wanted);
  if (file) return file;
  const beside = (index.byFolder.get(path.posix.dirname(wanted)) ?? []).filter((other) =>
    ending.test(other.path),
  );
  const names = beside.map((other) => path.posix.basename(other.path));
  const meant = beside[names.indexOf(nearest(path.posix.basename(wanted), names) ?? '')];
  return { rule: 'link-missing', values: { href, right: meant && pathBetween(from, meant) } };
}

/** The fault of a link to a file or a folder that may not be downloaded; `undefined` if it leads to no file. */
export function fileLinkFault(href: string, from: ListedFile, index: FileIndex): FaultDetail | undefined {
  const wanted = pathFrom(from, href.replace(/[?#].*$/s, ''));
  if (/\.mdx?$/i.test(wanted)) return undefined;
  const file = index.exact.get(wanted) ?? index.folded.get(foldPath(wanted));
  if (!file && !isBareFolder(wanted.replace(/\/$/, ''), index)) return undefined;
  if (file && isPicture(wanted))
    return {
      rule: 'link-picture',
      values: {
        href,
        right: `![…](${pathBetween(from, file)})`,
        known: strippableEndings.map((end) => `.${end}`),
      },
    };
  const is = file && mediaKindOf(wanted);
  if (is && !isPlayable(wanted))
    return { rule: 'media-unplayable', values: { src: href, ...conversionOf(wanted) } };
  if (is)
    return {
      rule: 'link-media',
      values: { href, is, right: directiveFor(is, pathBetween(from, file)) },
    };
  const kind = file ? 'other' : 'folder';
  return { rule: 'link-file', values: { href, kind, known: endings.map((end) => `.${end}`) } };
}

/** Whether a path is a folder that is no article's. */
const isBareFolder = (folder: string, { byFolder, exact }: FileIndex) =>
  !['md', 'mdx'].some((ending) => exact.has(`${folder}/index.${ending}`)) &&
  [...byFolder.keys()].some((one) => one === folder || one.startsWith(`${folder}/`));

/** Reads the files that texts offer for download, and no other: pages and output depend on all their bytes. */
export function readAttachments(
  documents: readonly (ListedFile & { outline: Outline })[],
  content: ContentFiles,
  index: FileIndex,
): Attachments {
  const named = documents.flatMap((document) =>
    document.outline.links.flatMap(({ href }) => {
      const found = isAttachment(href) ? findAttachment(href, document, index) : undefined;
      return found && 'disk' in found ? [found] : [];
    }),
  );
  const read = content.read([...new Set(named)], (data, { path }, file) => {
    const published = withoutMetadata(data, path);
    const attachment = published && { file, bytes: published.length, digest: sha256(data) };
    return [path, attachment ?? 'damaged'] as const;
  });
  return new Map(read);
}
