import path from 'node:path';
import { openParseCache, readingCode, type ParseCache } from '../builder/load/parseCache.ts';
import { cachePath } from '../cache/cachedFile.ts';
import { sha256 } from '../cache/digest.ts';

/** With fewer files, reading them all is faster than maintaining a cache. */
const minimumFiles = 150;

/**
 * Opens the cache of what a command has read of a content folder's files.
 *
 * @param command commands read bodies in different ways, so each has a cache of its own
 */
export async function commandParseCache(folder: string, command: 'check' | 'addresses'): Promise<ParseCache> {
  const file = cachePath('check', `readings-${command}-${sha256(path.resolve(folder))}`);
  const { memoize, save } = openParseCache(file, await readingCode());
  return { memoize, save: () => save(minimumFiles) };
}
