import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPicture } from '../../intake/files/pictureFiles.ts';
import { headLength, pictureHeadDefect } from '../../intake/files/pictureHeads.ts';
import { isPlayable } from '../../intake/media/mediaKinds.ts';

/** Whether the type that a server gives can be that of a file of this name. */
export function isTypeOf(type: string, file: string): boolean {
  const [plain = ''] = type.toLowerCase().split(';');
  if (plain === '' || /^(?:application|binary)\/octet-stream$/.test(plain)) return true;
  if (/\.svg$/i.test(file)) return /^image\/|\/xml$|^text\/plain$/.test(plain);
  if (isPicture(file)) return plain.startsWith('image/');
  if (isPlayable(file)) return /^(?:audio|video)\/|^application\/(?:ogg|mp4)$/.test(plain);
  return !/^(?:image|audio|video)\/|html/.test(plain);
}

/** The first bytes of documents, by their ending. */
const marks: [endings: RegExp, start: RegExp][] = [
  [/^\.pdf$/, /^[^]{0,1024}%PDF-/],
  [/^\.(?:docx|epub|ods|odt|pptx|xlsx|zip)$/, /^PK/],
];

/**
 * What is wrong with the bytes of a file for one of its name.
 *
 * @param bytes where they are
 */
export function contentDefect(bytes: string, file: string): 'wrong-type' | 'damaged' | undefined {
  const { size } = statSync(bytes);
  const head = headOf(bytes);
  const defect = pictureHeadDefect(head, size, /\.svg$/i.test(file));
  if (defect === 'empty' || defect === 'cut') return 'damaged';
  if (defect === 'web-page' || (isPicture(file) && defect)) return 'wrong-type';
  const [, start] = marks.find(([endings]) => endings.test(path.extname(file).toLowerCase())) ?? [];
  return start && !start.test(head.toString('latin1')) ? 'wrong-type' : undefined;
}

/** The first bytes of a file, by which its kind is recognised. */
export function headOf(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(headLength);
    return bytes.subarray(0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}
