import fs from 'node:fs';
import { promisify } from 'node:util';
import { mapConcurrently } from './mapConcurrently.ts';
import { readingFlags } from './fileBytes.ts';
import type { ListedFile } from './listing.ts';

/**
 * Why a picture file cannot be used; `cut` is incomplete, `unsized` is a drawing that does not say how large it is,
 * `malformed` one that is no XML.
 */
export type PictureDefect =
  'empty' | 'web-page' | 'heic' | 'cut' | 'unknown' | 'huge' | 'unsized' | 'malformed' | 'vast';

/** Checks a picture file; `undefined` if it is valid. */
export type ScanPicture = (disk: string) => Promise<PictureDefect | undefined>;

/** Checks picture files, some at a time; returns the defects by paths in the content folder. */
export async function scanPictures(
  files: readonly ListedFile[],
  look: ScanPicture,
): Promise<ReadonlyMap<string, PictureDefect>> {
  const found = await mapConcurrently(files, 16, async ({ path, disk }) => [path, await look(disk)] as const);
  return new Map(found.flatMap(([path, what]) => (what ? [[path, what] as const] : [])));
}

/** These take half the time of those in `node:fs/promises`. */
const open = promisify(fs.open);
const read = promisify(fs.read);
const stat = promisify(fs.fstat);
const close = promisify(fs.close);

/** How many bytes suffice to recognise a file; a drawing may begin with a long comment. */
export const headLength = 4096;

/**
 * Checks only the first bytes of a picture: to decode ten thousand pictures in each build would take minutes,
 * and the build itself finds what only decoding shows.
 */
export const scanPictureHead: ScanPicture = async (disk) => {
  // A file that cannot be opened is reported where it is used.
  const file = await open(disk, readingFlags).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await read(file, Buffer.alloc(headLength), 0, headLength, 0);
    const { size } = bytesRead < headLength ? { size: bytesRead } : await stat(file);
    return pictureHeadDefect(buffer.subarray(0, bytesRead), size, /\.svg$/i.test(disk));
  } finally {
    await close(file);
  }
};

/** @param size bytes of the whole file */
export function pictureHeadDefect(head: Buffer, size: number, isDrawing: boolean): PictureDefect | undefined {
  if (size === 0) return 'empty';
  const text = head.toString('latin1');
  if (/^\s*(?:<!doctype\s+html|<html)/i.test(text.replace(/^\u00ef\u00bb\u00bf/, ''))) return 'web-page';
  if (isDrawing) return text.includes('<') ? undefined : 'malformed';
  const brand = text.slice(4, 8) === 'ftyp' ? text.slice(8, 12) : '';
  if (/^(?:hei[cxms]|hev[cxms])/.test(brand)) return 'heic';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP')
    return head.readUInt32LE(4) + 8 > size ? 'cut' : undefined;
  const known = /^(?:\u00ff\u00d8\u00ff|\u0089PNG\r\n\u001a\n|GIF8|II\*\0|MM\0\*)/.test(text);
  return known || /^(?:avi[fs]|mif1|msf1)/.test(brand) ? undefined : 'unknown';
}
