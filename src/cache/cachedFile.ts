import path from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { pruneUnused } from './prune.ts';
import { readVerified, writeVerified } from './verifiedFile.ts';

/** The folders of cached files, and of files of entries. */
const folders = ['pictures', 'cards', 'search', 'check', 'media'] as const;

/** The path of a file in one of the folders. */
export const cachePath = (folder: (typeof folders)[number], name: string): string =>
  path.join(cacheFolder(), folder, name);

/**
 * Bytes that take long to make, in a file of their own under the key of what they follow from (`cacheKey`): read if an
 * earlier run has made them, otherwise made and kept.
 */
export async function cachedFile(
  folder: 'pictures' | 'cards' | 'media',
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = cachePath(folder, key);
  const known = readVerified(file);
  if (known) return known;
  const data = await make();
  writeVerified(file, data);
  return data;
}

/** Removes what no run has used for long. */
export const pruneCache = (): void => folders.forEach((name) => pruneUnused(path.join(cacheFolder(), name)));
