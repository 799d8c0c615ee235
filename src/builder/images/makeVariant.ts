import path from 'node:path';
import { readAgain } from '../../intake/files/readAgain.ts';
import { readSealed, writeSealed } from '../../cache/sealedFile.ts';
import type { Darkroom } from './imagePipeline.ts';
import { PictureError } from './pictureError.ts';
import { renditionKey, type Rendition } from './imageVariant.ts';
import { renderPicture } from './encodeVariant.ts';

/**
 * Makes a copy of a picture, or finds it among those made before: by the whole digest of its content, of how it is made and
 * of what makes it.
 *
 * @throws PictureError for one that cannot be read, ChangedError
 */
export async function makePicture(rendition: Rendition, { cache, code }: Darkroom): Promise<Uint8Array> {
  const file = path.join(cache, renditionKey(rendition, code));
  const found = readSealed(file);
  if (found) return found;
  const { source, digest } = rendition;
  const read = { file: source, digest };
  const data = await renderPicture(Buffer.from(readAgain(read)), rendition).catch((cause: unknown) => {
    // Whoever tells what is wrong with it looks at it again.
    readAgain(read);
    throw new PictureError(source, { cause });
  });
  writeSealed(file, data);
  return data;
}
