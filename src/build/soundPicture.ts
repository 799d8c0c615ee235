import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { lookAtHead, type LookAtPicture, type NoPicture } from '../intake/files/pictureHeads.ts';

/**
 * Decodes a picture to its end. Astro has sharp forgive whatever it can, so that the missing half of a photograph would
 * be published in grey.
 *
 * @returns what is wrong with it; none when it is sound
 */
export async function decoded(input: Uint8Array): Promise<NoPicture | undefined> {
  try {
    await sharp(input, { failOn: 'error', limitInputPixels: false }).resize(16).toBuffer();
    return undefined;
  } catch (error) {
    const isCut = /premature end|truncat|end of (?:file|stream)|IDAT/i.test(String(error));
    return isCut || lacksItsEnd(Buffer.from(input)) ? 'cut' : 'unknown';
  }
}

/** Whether a JPEG has no marker of its end in its second half; one in the first may be that of a preview. */
const lacksItsEnd = (bytes: Buffer) =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < bytes.length / 2;

/** Looks at a whole picture: slow, for a build that has failed already. */
export const lookAtWhole: LookAtPicture = async (disk) =>
  (await lookAtHead(disk)) ?? (/\.svg$/i.test(disk) ? undefined : decoded(await readFile(disk)));
