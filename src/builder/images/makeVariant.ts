import path from 'node:path';
import { readAgain } from '../../intake/files/readAgain.ts';
import { readVerified, writeVerified } from '../../cache/sealedFile.ts';
import type { ImagePipeline } from './imagePipeline.ts';
import { PictureError } from './pictureError.ts';
import { variantKey, type ImageVariant } from './imageVariant.ts';
import { encodeVariant } from './encodeVariant.ts';

/**
 * Makes a copy of a picture, or finds it among those made before: by the whole digest of its content, of how it is made and
 * of what makes it.
 *
 * @throws PictureError for one that cannot be read, ChangedError
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
    // Whoever tells what is wrong with it looks at it again.
    readAgain(read);
    throw new PictureError(source, { cause });
  });
  writeVerified(file, data);
  return data;
}
