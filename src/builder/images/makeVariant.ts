import path from 'node:path';
import { readAgain } from '../../intake/files/readAgain.ts';
import { readVerified, writeVerified } from '../../cache/verifiedFile.ts';
import type { ImagePipeline } from './imagePipeline.ts';
import { PictureError } from './pictureError.ts';
import { variantKey, type ImageVariant } from './imageVariant.ts';
import { encodeVariant } from './encodeVariant.ts';

/**
 * Encodes a variant of a picture, or takes it from the cache by the digest of bytes, options and code.
 *
 * @throws PictureError if the picture cannot be decoded
 * @throws ChangedError if the file is no longer as it was read
 */
export async function makeVariant(
  variant: ImageVariant,
  { cache, code }: ImagePipeline,
): Promise<Uint8Array> {
  const file = path.join(cache, variantKey(variant, code));
  const found = readVerified(file);
  if (found) return found;
  const { source, digest } = variant;
  const read = { file: source, digest };
  const data = await encodeVariant(Buffer.from(readAgain(read)), variant).catch((cause: unknown) => {
    // A file that has changed meanwhile is read again by a new build.
    readAgain(read);
    throw new PictureError(source, { cause });
  });
  writeVerified(file, data);
  return data;
}
