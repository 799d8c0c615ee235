import path from 'node:path';
import { cachedFile } from '../../cache/cachedFile.ts';
import { codeDigest } from '../../cache/codeDigest.ts';
import { cacheKey } from '../../cache/digest.ts';
import { readMediaFacts, type MediaDefect, type MediaFacts } from '../../intake/media/mediaFacts.ts';
import type { ScanMedia } from '../../intake/media/mediaFiles.ts';

let code: Promise<string> | undefined;

/** Reads what a file of sound or moving pictures holds, unless an earlier run has. */
export const scanMedia: ScanMedia = async (disk, kind, digest) => {
  code ??= codeDigest(new URL('../../intake/media/mediaFacts.ts', import.meta.url));
  const key = cacheKey(await code, kind, path.extname(disk).toLowerCase(), digest);
  const make = async () => Buffer.from(JSON.stringify(await readMediaFacts(disk, kind)));
  return JSON.parse(Buffer.from(await cachedFile('media', key, make)).toString()) as MediaFacts | MediaDefect;
};
