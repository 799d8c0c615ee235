import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';
import { sha256 } from '../../cache/digest.ts';
import type { Analysis } from '../analyseArticle.ts';

/** The plain text of an article, and the analysis of its words. */
export type AnalysedArticle = { text: string; analysis: Analysis };

export type AnalysisCache = {
  has: (key: string) => boolean;
  get: (key: string) => AnalysedArticle;
  set: (key: string, analysed: AnalysedArticle) => void;
  /** Writes these entries for the next build and drops all others. */
  keep: (keys: ReadonlySet<string>) => Promise<void>;
};

/** The key of a value that depends on these parts only. */
export const analysisKey = (...parts: unknown[]): string => sha256(JSON.stringify(parts));

/** The path of the cache file of a publication. */
export const analysisCacheFile = (content: string): string =>
  path.join(cacheFolder(), 'search', `${analysisKey(path.resolve(content))}.txt`);

const newline = 0x0a;
const space = 0x20;

/**
 * Opens the cache of analysed articles. Each line has a key, the checksum of the content, and the content. Invalid lines, and
 * a missing or truncated file, only cost time. Lines stay bytes until they are needed: as strings they would take twice the
 * memory.
 */
export async function openAnalysisCache(file: string): Promise<AnalysisCache> {
  const lines = new Map<string, Buffer>();
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
    to = bytes.indexOf(newline, from);
    if (to < 0) break;
    const key = bytes.toString('latin1', from, Math.min(bytes.indexOf(space, from), to));
    if (isValidLine(bytes.subarray(from, to))) lines.set(key, bytes.subarray(from, to));
  }
  const kept = lines.size;
  let added = 0;
  return {
    has: (key) => lines.has(key),
    get: (key) => JSON.parse(contentOf(lines.get(key)!).toString()) as AnalysedArticle,
    set(key, analysed) {
      const content = Buffer.from(JSON.stringify(analysed));
      lines.set(key, Buffer.concat([Buffer.from(`${key} ${sha256(content)} `), content]));
      added++;
    },
    async keep(keys) {
      if (added === 0 && kept === keys.size) return;
      const end = Buffer.of(newline);
      await mkdir(path.dirname(file), { recursive: true });
      const next = `${file}.${process.pid}`;
      await writeFile(
        next,
        [...keys].flatMap((key) => [lines.get(key)!, end]),
      );
      await rename(next, file);
    },
  };
}

function contentOf(line: Buffer): Buffer {
  return line.subarray(line.indexOf(space, line.indexOf(space) + 1) + 1);
}

function isValidLine(line: Buffer): boolean {
  const first = line.indexOf(space);
  const second = line.indexOf(space, first + 1);
  if (first < 0 || second < 0) return false;
  return line.toString('latin1', first + 1, second) === sha256(line.subarray(second + 1));
}
