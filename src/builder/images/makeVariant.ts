import { readAgain } from '../../intake/files/readAgain.ts';
import { cachedFile } from '../../cache/cachedFile.ts';
import { PictureError } from './pictureError.ts';
import { variantKey, type ImageVariant } from './imageVariant.ts';
import { encodeVariant } from './encodeVariant.ts';

/**
 * Encodes a variant of a picture, or takes it from the cache by the digest of bytes, options and code.
 *
 * @param code digest of the code that encodes pictures
 * @throws PictureError if the picture cannot be decoded
 * @throws ChangedError if the file is no longer as it was read
 */
export const makeVariant = (variant: ImageVariant, code: string): Promise<Uint8Array> =>
  cachedFile('pictures', variantKey(variant, code), async () => {
    const { source, digest } = variant;
    const read = { file: source, digest };
    return encodeVariant(Buffer.from(readAgain(read)), variant).catch((cause: unknown) => {
      // A file that has changed meanwhile is read again by a new build.
      readAgain(read);
      throw new PictureError(source, { cause });
    });
  });
