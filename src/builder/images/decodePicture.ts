import { bytesOf } from '../../intake/files/fileBytes.ts';
import {
  headLength,
  judgeHead,
  type LookAtPicture,
  type NoPicture,
} from '../../intake/files/pictureHeads.ts';
import { cleanDrawing, isVast } from './drawings.ts';
import { decoded } from './validPicture.ts';

/** What keeps a drawing from being cleaned and shown; undefined when it is sound. */
async function drawn(svg: Buffer, disk: string): Promise<NoPicture | undefined> {
  const { imageMetadata } = await import('astro/assets/utils');
  const isSized = await imageMetadata(svg, disk).catch(() => undefined);
  if (!isSized) return 'unsized';
  const text = svg.toString('utf8');
  if (isVast(text)) return 'vast';
  return cleanDrawing(text).then(
    () => undefined,
    () => 'malformed' as const,
  );
}

/** Looks at a whole picture: slow, for a build that has failed already and for the check. */
export async function judgeWhole(bytes: Buffer, disk: string): Promise<NoPicture | undefined> {
  const isDrawing = /\.svg$/i.test(disk);
  const inHead = judgeHead(bytes.subarray(0, headLength), bytes.length, isDrawing);
  return inHead ?? (isDrawing ? drawn(bytes, disk) : decoded(bytes));
}

/** The same from the disk. What cannot be opened is told by whoever needs it. */
export const lookAtWhole: LookAtPicture = async (disk) => {
  const bytes = bytesOf({ disk });
  return bytes && judgeWhole(Buffer.from(bytes), disk);
};
