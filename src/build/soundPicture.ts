import sharp from 'sharp';
import { lookAtHead, type LookAtPicture, type NoPicture } from '../intake/pictureHeads.ts';

/**
 * Decodes a picture to its end. Astro has sharp forgive whatever it can, so that the missing half of a photograph would
 * be published in grey.
 *
 * @returns what is wrong with it; none when it is sound
 */
export async function decoded(input: Uint8Array | string): Promise<NoPicture | undefined> {
  try {
    await sharp(input, { failOn: 'error', limitInputPixels: false }).resize(16).toBuffer();
    return undefined;
  } catch (error) {
    return /premature end|truncat|end of (?:file|stream)|IDAT/i.test(String(error)) ? 'cut' : 'unknown';
  }
}

/** Looks at a whole picture: slow, for a build that has failed already. */
export const lookAtWhole: LookAtPicture = async (disk) =>
  (await lookAtHead(disk)) ?? (/\.svg$/i.test(disk) ? undefined : decoded(disk));
