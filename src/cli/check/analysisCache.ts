import path from 'node:path';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import type { AnalysisSettings, Analysis } from './analyseText.ts';
import { analyseTexts, analysisDigest, type AnalysisEntry } from './analyseTexts.ts';
import { readCache, writeCache } from './cache.ts';
import type { TextFile } from './parseText.ts';

type AnalysisCache = Record<string, AnalysisEntry>;

/** With fewer texts, analysing them all is faster than maintaining a cache. */
const minimumForCache = 150;

/**
 * Analyses the files that have changed since the last run on this folder, and returns the others from the cache.
 *
 * @param all whether these are all texts of the folder, so that entries of other files can be removed
 */
export async function analyseChanged(
  files: readonly TextFile[],
  { folder, site, all: isComplete }: { folder: string; site: AnalysisSettings; all: boolean },
  onProgress?: (done: number, of: number) => void,
): Promise<Map<TextFile, Analysis>> {
  if (files.length < minimumForCache) {
    const fresh = await analyseTexts([...files], site);
    return new Map(files.map((file, index) => [file, fresh[index]!.analysis]));
  }
  const name = `texts-${sha256(path.resolve(folder))}`;
  const code = await codeDigest(new URL('./analyseText.ts', import.meta.url));
  const version = sha256(JSON.stringify([code, site]));
  const before = readCache<AnalysisCache>(name, version) ?? {};
  const unchanged = new Set(files.filter((file) => before[file.path]?.digest === analysisDigest(file)));
  const changed = files.filter((file) => !unchanged.has(file));
  const fresh = await analyseTexts(changed, site, (done) => onProgress?.(done, changed.length));
  const now: AnalysisCache = isComplete ? {} : { ...before };
  for (const { path } of unchanged) now[path] = before[path]!;
  // The digest is that of the bytes analysed, in case the file has changed meanwhile.
  for (const [place, { path }] of changed.entries()) now[path] = fresh[place]!;
  if (changed.length > 0 || Object.keys(now).length !== Object.keys(before).length)
    writeCache(name, version, now);
  return new Map(files.map((file) => [file, now[file.path]!.analysis]));
}
