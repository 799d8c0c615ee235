import path from 'node:path';
import { codeDigest } from '../../cache/codeDigest.ts';
import { cachePath } from '../../cache/cachedFile.ts';
import { cacheKey, sha256 } from '../../cache/digest.ts';
import { openEntries } from '../../cache/entries.ts';
import type { AnalysisSettings, Analysis } from '../../checks/analyseText.ts';
import { analyseTexts, analysisKey } from './analyseTexts.ts';
import type { TextFile } from '../../checks/parseText.ts';

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
  const code = await codeDigest(new URL('../../checks/analyseText.ts', import.meta.url));
  const file = cachePath('check', `texts-${sha256(path.resolve(folder))}`);
  const entries = openEntries<Analysis>(file, cacheKey(code, site));
  const keys = new Map(files.map((text) => [text, analysisKey(text)]));
  const changed = files.filter((text) => !entries.has(keys.get(text)!));
  const fresh = await analyseTexts(changed, site, (done) => onProgress?.(done, changed.length));
  // The key is that of the bytes analysed, in case the file has changed meanwhile.
  for (const [place, text] of changed.entries()) {
    const { key, analysis } = fresh[place]!;
    keys.set(text, key);
    entries.set(key, analysis);
  }
  const analyses = new Map([...keys].map(([text, key]) => [text, entries.get(key)!]));
  entries.save({ all: !isComplete });
  return analyses;
}
