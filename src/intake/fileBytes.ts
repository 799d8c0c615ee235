import fs from 'node:fs';
import type { Listed } from './listing.ts';

/**
 * The bytes of a listed file at once, without waiting for others: over thousands of small files this takes a fifth of
 * the time of asking for each and being called back.
 *
 * @returns none where the disk refuses
 */
export function bytesOf({ disk }: Pick<Listed, 'disk'>): Uint8Array | undefined {
  try {
    return fs.readFileSync(disk);
  } catch {
    return undefined;
  }
}
