import path from 'node:path';
import { digestOfCode } from '../../cache/codeDigest.ts';
import { digestOf } from '../../cache/digest.ts';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import type { AnalyseSite, Analysis } from './analyse.ts';
import { analyseAll } from './analyseAll.ts';
import { readCache, writeCache } from './cache.ts';
import type { TextFile } from './readText.ts';

type Remembered = Record<string, { digest: string; analysis: Analysis }>;

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
    return new Map(files.map((file, index) => [file, fresh[index]!]));
  }
  const name = `texts-${digestOf(path.resolve(folder))}`;
  const code = await digestOfCode(new URL('./analyse.ts', import.meta.url));
  const version = digestOf(JSON.stringify([code, site]));
  const before = readCache<Remembered>(name, version) ?? {};
  const digests = files.map((file) => digestOf(`${file.file}\n${digestOf(bytesOf(file) ?? '')}`));
  const isKnown = (index: number) => before[files[index]!.path]?.digest === digests[index];
  const changed = files.flatMap((file, index) => (isKnown(index) ? [] : [{ file, index }]));
  const fresh = await analyseAll(
    changed.map(({ file }) => file),
    site,
    (done) => tell?.(done, changed.length),
  );
  const now: Remembered = all ? {} : { ...before };
  for (const [index, file] of files.entries()) {
    if (isKnown(index)) now[file.path] = before[file.path]!;
  }
  for (const [place, { file, index }] of changed.entries())
    now[file.path] = { digest: digests[index]!, analysis: fresh[place]! };
  if (changed.length > 0 || Object.keys(now).length !== Object.keys(before).length)
    writeCache(name, version, now);
  return new Map(files.map((file) => [file, now[file.path]!.analysis]));
}
