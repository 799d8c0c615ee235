import { cleanDrawing } from './drawings.ts';
import type focusService from './focusService.ts';
import { encoding } from './encoding.ts';
import type { ImageVariant } from './imageVariant.ts';

/**
 * Encodes a variant of a picture: a copy of a photograph, or a sanitized drawing. Cached variants follow from the code of
 * this module, so nothing else belongs into it.
 *
 * @throws Error if the picture cannot be decoded
 */
export async function encodeVariant(
  original: Buffer,
  { source, transform }: ImageVariant,
): Promise<Uint8Array> {
  if (!transform) return Buffer.from(await cleanDrawing(original.toString('utf8')));
  // Loaded only if there is a picture: it is a large module.
  const { default: service } = await import('./focusService.ts');
  const { data } = await service.transform(original, { ...transform, src: source }, settings, logger);
  // Astro's service returns the original if it cannot decode it; the original has the place where it was taken.
  if (data === original) throw new Error(`Astro cannot read ${source}.`);
  return data;
}

type Arguments = Parameters<typeof focusService.transform>;

/** The settings that Astro's service reads. */
const settings = { service: { config: encoding } } as unknown as Arguments[2];

const print = (message: string) => console.error(message);
const logger = { info: () => undefined, warn: print, error: print } as unknown as Arguments[3];
