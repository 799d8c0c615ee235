import sharp from 'sharp';
import type { PictureDefect } from '../../intake/files/pictureHeads.ts';

/** Pixels of the largest picture that sharp decodes: https://sharp.pixelplumbing.com/api-constructor */
const mostPixels = 0x3fff ** 2;

/**
 * Decodes a picture to its end. Astro makes sharp tolerate errors, so that the missing half of a photograph would be
 * published in grey.
 *
 * @returns what is wrong with it; undefined if it is valid
 */
export async function decoded(input: Uint8Array): Promise<PictureDefect | undefined> {
  try {
    const { width, height } = await sharp(input, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return 'huge';
    await sharp(input, { failOn: 'error', limitInputPixels: false }).resize(16).toBuffer();
    return undefined;
  } catch (error) {
    const isCut = /premature end|truncat|end of (?:file|stream)|IDAT/i.test(String(error));
    return isCut || lacksItsEnd(Buffer.from(input)) ? 'cut' : 'unknown';
  }
}

/** Whether the second half of a JPEG has no end marker; one in the first half may belong to a preview. */
const lacksItsEnd = (bytes: Buffer) =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < bytes.length / 2;
