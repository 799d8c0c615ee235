import { cleanDrawing } from './drawings.ts';
import type { ImageVariant } from './imageVariant.ts';

/**
 * Encodes a variant of a picture: a copy of a photograph, or a sanitized drawing. Cached variants follow from the code of
 * this module, so nothing else belongs into it.
 *
 * @throws Error if the picture cannot be decoded
 */
export async function encodeVariant(original: Buffer, { transform }: ImageVariant): Promise<Uint8Array> {
  if (!transform) return Buffer.from(await cleanDrawing(original.toString('utf8')));
  // Loaded only if there is a picture: it is a large module.
  const { encodePicture } = await import('./encodePicture.ts');
  return encodePicture(original, transform);
}
