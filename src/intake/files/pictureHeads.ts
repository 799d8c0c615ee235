import fs from 'node:fs';
import { promisify } from 'node:util';
import { eachOf } from './eachOf.ts';
import { readingFlags } from './fileBytes.ts';
import type { Listed } from './listing.ts';

/**
 * What a picture file turns out to be; `cut` ends before its end, `unsized` is a drawing that does not say how large it is,
 * `malformed` one that is no XML.
 */
export type NoPicture =
  'empty' | 'web-page' | 'heic' | 'cut' | 'unknown' | 'huge' | 'unsized' | 'malformed' | 'vast';

/** Looks at a picture file; none when it is sound. */
export type LookAtPicture = (disk: string) => Promise<NoPicture | undefined>;

/** Looks at picture files, some at a time; what is no picture comes by its path in the content folder. */
export async function lookAtPictures(
  files: readonly Listed[],
  look: LookAtPicture,
): Promise<ReadonlyMap<string, NoPicture>> {
  const found = await eachOf(files, 16, async ({ path, disk }) => [path, await look(disk)] as const);
  return new Map(found.flatMap(([path, what]) => (what ? [[path, what] as const] : [])));
}

/** Half as long as those of `node:fs/promises`. */
const open = promisify(fs.open);
const read = promisify(fs.read);
const stat = promisify(fs.fstat);
const close = promisify(fs.close);

/** Bytes that tell what a file is; a drawing may begin with a long comment. */
export const headLength = 4096;

/**
 * Looks at the first bytes of a picture, and no more: to decode ten thousand pictures in each build would take minutes,
 * and the build itself finds what only decoding shows.
 */
export const lookAtHead: LookAtPicture = async (disk) => {
  // What cannot be opened is told by whoever needs it.
  const file = await open(disk, readingFlags).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await read(file, Buffer.alloc(headLength), 0, headLength, 0);
    const { size } = bytesRead < headLength ? { size: bytesRead } : await stat(file);
    return judgeHead(buffer.subarray(0, bytesRead), size, /\.svg$/i.test(disk));
  } finally {
    await close(file);
  }
};

/** @param size bytes of the whole file */
export function judgeHead(head: Buffer, size: number, isDrawing: boolean): NoPicture | undefined {
  if (size === 0) return 'empty';
  const text = head.toString('latin1');
  if (/^\s*(?:<!doctype\s+html|<html)/i.test(text.replace(/^\u00ef\u00bb\u00bf/, ''))) return 'web-page';
  if (isDrawing) return text.includes('<') ? undefined : 'unknown';
  const brand = text.slice(4, 8) === 'ftyp' ? text.slice(8, 12) : '';
  if (/^(?:hei[cxms]|hev[cxms])/.test(brand)) return 'heic';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP')
    return head.readUInt32LE(4) + 8 > size ? 'cut' : undefined;
  const known = /^(?:\u00ff\u00d8\u00ff|\u0089PNG\r\n\u001a\n|GIF8|II\*\0|MM\0\*)/.test(text);
  return known || /^(?:avi[fs]|mif1|msf1)/.test(brand) ? undefined : 'unknown';
}
