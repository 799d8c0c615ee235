import path from 'node:path';
import type { FaultDetail } from '../faults.ts';
import { collapseSpaces } from '../schemas/fields.ts';
import type { ListedFile } from './listing.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../schemas/paths.ts';
import type { PictureDefect } from './pictureHeads.ts';
import { valueAt } from '../schemas/schemaFaults.ts';

const formats = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'svg', 'tiff'];

/** The files of the content folder, by their paths and by paths without capitals and accents. */
export type FileIndex = {
  exact: ReadonlyMap<string, ListedFile>;
  folded: ReadonlyMap<string, ListedFile>;
  byFolder: ReadonlyMap<string, ListedFile[]>;
  /** Picture files that hold no picture, by path. */
  broken: ReadonlyMap<string, PictureDefect>;
};

export const indexFiles = (
  files: readonly ListedFile[],
  broken: ReadonlyMap<string, PictureDefect> = new Map(),
): FileIndex => ({
  broken,
  exact: new Map(files.map((file) => [file.path, file])),
  folded: new Map(files.map((file) => [foldPath(file.path), file])),
  byFolder: Map.groupBy(files, (file) => path.posix.dirname(file.path)),
});

/** A path without capitals and accents, in which spellings differ. */
export const foldPath = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Where an address written in a file leads, as a path in the content folder; it may begin with `../`. */
export function pathFrom(file: ListedFile, written: string): string {
  return path.posix.join(path.posix.dirname(file.path), decoded(written).normalize('NFC'));
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The path from one file to another, as it is written in a link: `./mine.jpg`. Uses the names the disk has. */
export function pathBetween(from: ListedFile, to: ListedFile): string {
  const relative = path.relative(path.dirname(from.disk), to.disk).replaceAll(path.sep, '/');
  return relative.startsWith('../') ? relative : `./${relative}`;
}

/** Finds the file of a picture named in another file, or its fault. */
export function findPicture(src: string, from: ListedFile, index: FileIndex): { path: string } | FaultDetail {
  const name = path.posix.basename(src.replace(/[?#].*$/, '')) || 'image.jpg';
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
    return { rule: 'picture-remote', values: { src, right: `./${name}` } };
  if (src.startsWith('/')) return { rule: 'picture-absolute', values: { src, right: `./${name}` } };
  const wanted = pathFrom(from, src);
  const file = index.exact.get(wanted);
  const found = index.broken.get(wanted);
  if (found) return { rule: 'picture-broken', values: { src, found } };
  if (file && isPicture(wanted)) return { path: pathBetween(from, file) };
  if (file) return { rule: 'picture-format', values: { src, known: ['JPEG', 'PNG', 'WebP', 'AVIF', 'SVG'] } };
  const same =
    index.folded.get(foldPath(wanted)) ??
    index.folded.get(foldPath(pathFrom(from, src.replaceAll('\\', '/'))));
  if (same) return { rule: 'picture-case', values: { src, right: pathBetween(from, same) } };
  const beside = (index.byFolder.get(path.posix.dirname(wanted)) ?? []).filter(({ path }) => isPicture(path));
  const right = nearest(
    path.posix.basename(wanted),
    beside.map((other) => path.posix.basename(other.path)),
  );
  const meant = beside.find((other) => path.posix.basename(other.path) === right);
  return { rule: 'picture-missing', values: { src, right: meant && pathBetween(from, meant) } };
}

/**
 * The same for a picture that a field names; reads the field as written, so that other faults of the fields do not
 * hide this one.
 */
export function findWritten(data: unknown, path: Path, from: ListedFile, index: FileIndex) {
  const written = valueAt(data, path);
  const src = typeof written === 'string' ? collapseSpaces(written) : '';
  return src === '' ? undefined : findPicture(src, from, index);
}

/** Whether a file is a picture by its name. */
export const isPicture = (name: string) => formats.includes(path.posix.extname(name).slice(1).toLowerCase());
