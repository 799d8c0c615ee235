import { cachedFile } from '../cache/cachedFile.ts';
import { cacheKey } from '../cache/digest.ts';
import type { Card } from './card.ts';
import { cardPng } from './cardPng.ts';

/**
 * The PNG of a card, from the cache if an earlier build has drawn it.
 *
 * @param code digest of the code that draws cards
 */
export const cardBytes = async (card: Card, code: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await cachedFile('cards', cacheKey(code, card), () => cardPng(card)));
