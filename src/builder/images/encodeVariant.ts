import { cleanDrawing } from './drawings.ts';
import type focusService from './focusService.ts';
import { encoding } from './encoding.ts';
import type { ImageVariant } from './imageVariant.ts';

/**
 * A picture as it is published: a copy of a photograph, a drawing cleaned. What is kept of pictures is known by the code
 * of this module, so nothing else belongs into it.
 *
 * @throws Error when it cannot be read
 */
export async function encodeVariant(
  original: Buffer,
  { source, transform }: ImageVariant,
): Promise<Uint8Array> {
  if (!transform) return Buffer.from(await cleanDrawing(original.toString('utf8')));
  // Loaded when there is a picture to make: it brings much else with it.
  const { default: service } = await import('./focusService.ts');
  const { data } = await service.transform(original, { ...transform, src: source }, settings, logger);
  // Astro's service answers with the original where it cannot read it; and the original says where it was taken.
  if (data === original) throw new Error(`Astro cannot read ${source}.`);
  return data;
}

type Arguments = Parameters<typeof focusService.transform>;

/** All that Astro's service reads of its settings. */
const settings = { service: { config: encoding } } as unknown as Arguments[2];

const print = (message: string) => console.error(message);
const logger = { info: () => undefined, warn: print, error: print } as unknown as Arguments[3];
