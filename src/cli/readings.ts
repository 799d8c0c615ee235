import path from 'node:path';
import { openMemory, readingCode, type Memory } from '../builder/load/parseCache.ts';
import { digestOf } from '../cache/digest.ts';
import { ifDiskAllows } from '../cache/sealedFile.ts';
import { fileOf } from './check/cache.ts';

/** Fewer files are read anew sooner than a memory of them is kept in order. */
const fewest = 150;

/**
 * A memory of what intake has read of a folder's files.
 *
 * @param use each looks at bodies in its own way, and keeps what it saw by itself
 */
export async function readingsOf(folder: string, use: 'check' | 'addresses'): Promise<Memory> {
  const file = fileOf(`readings-${use}-${digestOf(path.resolve(folder))}`);
  const { remember, save } = openMemory(file, await readingCode());
  return { remember, save: () => ifDiskAllows(() => save(fewest)) };
}
