import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FaultsError } from '../../intake/loaders.ts';
import { readSealed, writeSealed } from '../../cache/sealedFile.ts';
import type { Darkroom } from './darkroom.ts';
import { PictureError } from './pictureError.ts';
import { renditionKey, type Rendition } from './rendition.ts';
import { renderPicture } from './renderPicture.ts';

/**
 * Makes a copy of a picture, or finds it among those made before: by the whole digest of its content, of how it is made and
 * of what makes it.
 *
 * @throws PictureError for a picture, FaultsError for a drawing, that cannot be read
 */
export async function makePicture(
  rendition: Rendition,
  { cache, code, words }: Darkroom,
): Promise<Uint8Array> {
  const file = path.join(cache, renditionKey(rendition, code));
  const found = readSealed(file);
  if (found) return found;
  const { source, transform } = rendition;
  const data = await renderPicture(readFileSync(source), rendition).catch((cause: unknown) => {
    if (transform) throw new PictureError(source, { cause });
    throw new FaultsError([], words.brokenDrawing(path.basename(source)));
  });
  writeSealed(file, data);
  return data;
}
