import path from 'node:path';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { sha256 } from '../cache/digest.ts';
import { readVerified, writeVerified } from '../cache/verifiedFile.ts';
import type { Card } from './card.ts';
import { cardPng } from './cardPng.ts';

const folder = () => path.join(cacheFolder(), 'cards');

/**
 * The PNG of a card, from the cache if an earlier build has drawn it.
 *
 * @param code digest of the code that draws cards
 */
export async function cardBytes(card: Card, code: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(folder(), sha256(JSON.stringify([code, card])));
  const kept = readVerified(file);
  if (kept) return new Uint8Array(kept);
  const bytes = await cardPng(card);
  writeVerified(file, bytes);
  return new Uint8Array(bytes);
}
