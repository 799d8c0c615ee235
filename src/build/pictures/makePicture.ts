import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanDrawing } from '../drawings.ts';
import { FaultsError } from '../../intake/loaders.ts';
import type { Wording } from '../../wording/fr.ts';
import type focusService from '../focusService.ts';
import { readSealed, writeSealed } from '../../cache/sealedFile.ts';
import type { Darkroom } from './darkroom.ts';
import { PictureError } from './pictureError.ts';
import type { Rendition, Transform } from './rendition.ts';

/**
 * Makes a copy of a picture, or finds it among those made before. Its name stands for the picture's content and for how
 * it was made, `code` for what made it.
 *
 * @throws PictureError for a picture, FaultsError for a drawing, that cannot be read
 */
export async function makePicture(
  name: string,
  { source, transform }: Rendition,
  { cache, config, code, words }: Darkroom,
): Promise<Uint8Array> {
  const file = path.join(cache, `${name}.${code}`);
  const found = readSealed(file);
  if (found) return found;
  const original = readFileSync(source);
  const data = transform
    ? await copied(original, source, transform, config)
    : await cleaned(original, source, words);
  writeSealed(file, data);
  return data;
}

async function copied(original: Buffer, source: string, transform: Transform, config: Darkroom['config']) {
  // Loaded when there is a picture to make: it brings much else with it.
  const { default: service } = await import('../focusService.ts');
  const { data } = await service
    .transform(original, { ...transform, src: source }, config, logger)
    .catch((cause: unknown) => {
      throw new PictureError(source, { cause });
    });
  // Astro's service answers with the original where it cannot read it; and the original says where it was taken.
  if (data === original) throw new PictureError(source);
  return data;
}

async function cleaned(original: Buffer, source: string, words: Wording): Promise<Buffer> {
  try {
    return Buffer.from(await cleanDrawing(original.toString('utf8')));
  } catch {
    throw new FaultsError([], words.brokenDrawing(path.basename(source)));
  }
}

const tell = (message: string) => console.error(message);
const logger = { info: () => undefined, warn: tell, error: tell } as unknown as Parameters<
  typeof focusService.transform
>[3];
