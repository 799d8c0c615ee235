import path from 'node:path';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { sha256 } from '../cache/digest.ts';
import { readVerified, writeVerified } from '../cache/verifiedFile.ts';
import type { Card } from './card.ts';
import { pngOf } from './pngOf.ts';

/** Where cards are kept from one build to the next. */
const folder = () => path.join(cacheFolder(), 'cards');

/**
 * A card as PNG: drawn once, and read from the cache in every later build.
 *
 * @param code digest of what draws it
 */
export async function cardBytes(card: Card, code: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(folder(), sha256(JSON.stringify([code, card])));
  const kept = readVerified(file);
  if (kept) return new Uint8Array(kept);
  const bytes = await pngOf(card);
  writeVerified(file, bytes);
  return new Uint8Array(bytes);
}
