import path from 'node:path';
import sharp from 'sharp';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { readSealed, writeSealed } from '../cache/sealedFile.ts';
import { digestOf, type Card } from './card.ts';
import { drawCard } from './drawCard.ts';

/** Where cards are kept from one build to the next. */
const folder = () => path.join(cacheFolder(), 'cards');

/** A card as PNG: drawn once, and read from the cache in every later build. */
export async function cardBytes(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(folder(), digestOf(card));
  const kept = readSealed(file);
  if (kept) return new Uint8Array(kept);
  const bytes = await pngOf(card);
  writeSealed(file, bytes);
  return new Uint8Array(bytes);
}

/** Sixteen colours are enough for three inks and their edges: a third of the bytes, in the same time. */
export const pngOf = (card: Card): Promise<Buffer> =>
  sharp(Buffer.from(drawCard(card)))
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
