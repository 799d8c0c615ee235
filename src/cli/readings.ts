import path from 'node:path';
import { openParseCache, readingCode, type ParseCache } from '../builder/load/parseCache.ts';
import { sha256 } from '../cache/digest.ts';
import { ignoreDiskErrors } from '../cache/verifiedFile.ts';
import { fileOf } from './check/cache.ts';

/** Fewer files are read anew sooner than a memory of them is kept in order. */
const fewest = 150;

/**
 * A memory of what intake has read of a folder's files.
 *
 * @param use each looks at bodies in its own way, and keeps what it saw by itself
 */
export async function readingsOf(folder: string, use: 'check' | 'addresses'): Promise<ParseCache> {
  const file = fileOf(`readings-${use}-${sha256(path.resolve(folder))}`);
  const { memoize: remember, save } = openParseCache(file, await readingCode());
  return { memoize: remember, save: () => ignoreDiskErrors(() => save(fewest)) };
}
