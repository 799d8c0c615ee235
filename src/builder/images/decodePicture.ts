import { bytesOf } from '../../intake/files/fileBytes.ts';
import {
  headLength,
  pictureHeadDefect,
  type ScanPicture,
  type PictureDefect,
} from '../../intake/files/pictureHeads.ts';
import { cleanDrawing, isVast } from './drawings.ts';
import { decoded } from './validPicture.ts';

/** Why a drawing cannot be cleaned and shown; undefined if it can. */
async function drawn(svg: Buffer): Promise<PictureDefect | undefined> {
  const { pictureSize } = await import('./pictureSize.ts');
  try {
    pictureSize(svg);
  } catch {
    return 'unsized';
  }
  const text = svg.toString('utf8');
  if (isVast(text)) return 'vast';
  return cleanDrawing(text).then(
    () => undefined,
    () => 'malformed' as const,
  );
}

/** Decodes a whole picture. Slow: for `check`, and for a build that has failed. */
export async function judgeWhole(bytes: Buffer, disk: string): Promise<PictureDefect | undefined> {
  const isDrawing = /\.svg$/i.test(disk);
  const inHead = pictureHeadDefect(bytes.subarray(0, headLength), bytes.length, isDrawing);
  return inHead ?? (isDrawing ? drawn(bytes) : decoded(bytes));
}

/** The same from the disk. A file that cannot be opened is reported elsewhere. */
export const scanWholePicture: ScanPicture = async (disk) => {
  const bytes = bytesOf({ disk });
  return bytes && judgeWhole(Buffer.from(bytes), disk);
};
