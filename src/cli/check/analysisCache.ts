import path from 'node:path';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import type { AnalyseSite, Analysis } from './analyse.ts';
import { analyseAll, analysisDigest, type Analysed } from './analyseAll.ts';
import { readCache, writeCache } from './cache.ts';
import type { TextFile } from './readText.ts';

type Remembered = Record<string, Analysed>;

/** Fewer texts than these are read anew sooner than a memory of them is kept in order. */
const fewest = 150;

/**
 * Analyses files, those only that have changed since the last run on this folder.
 *
 * @param all whether these are all texts of the folder: what is remembered of others is then forgotten
 */
export async function analyseChanged(
  files: readonly TextFile[],
  { folder, site, all }: { folder: string; site: AnalyseSite; all: boolean },
  tell?: (done: number, of: number) => void,
): Promise<Map<TextFile, Analysis>> {
  if (files.length < fewest) {
    const fresh = await analyseAll([...files], site);
    return new Map(files.map((file, index) => [file, fresh[index]!.analysis]));
  }
  const name = `texts-${sha256(path.resolve(folder))}`;
  const code = await codeDigest(new URL('./analyse.ts', import.meta.url));
  const version = sha256(JSON.stringify([code, site]));
  const before = readCache<Remembered>(name, version) ?? {};
  const known = new Set(files.filter((file) => before[file.path]?.digest === analysisDigest(file)));
  const changed = files.filter((file) => !known.has(file));
  const fresh = await analyseAll(changed, site, (done) => tell?.(done, changed.length));
  const now: Remembered = all ? {} : { ...before };
  for (const { path } of known) now[path] = before[path]!;
  // Each with the digest of the very bytes that were analysed, whatever they were a moment before.
  for (const [place, { path }] of changed.entries()) now[path] = fresh[place]!;
  if (changed.length > 0 || Object.keys(now).length !== Object.keys(before).length)
    writeCache(name, version, now);
  return new Map(files.map((file) => [file, now[file.path]!.analysis]));
}
