import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';
import { sha256 } from '../../cache/digest.ts';
import type { Analysis } from '../analyse.ts';

/** An article's words, as they follow from its text. */
export type Analysed = { text: string; analysis: Analysis };

export type AnalysisCache = {
  has: (key: string) => boolean;
  get: (key: string) => Analysed;
  set: (key: string, analysed: Analysed) => void;
  /** Keeps these for the next build, and no others. */
  keep: (keys: ReadonlySet<string>) => Promise<void>;
};

/** The key of something that follows from these parts alone. */
export const keyOf = (...parts: unknown[]): string => sha256(JSON.stringify(parts));

/** Where the words of a publication's articles are kept: beside the other things builds keep. */
export const cacheFile = (content: string): string =>
  path.join(cacheFolder(), 'search', `${keyOf(path.resolve(content))}.txt`);

const newline = 0x0a;
const space = 0x20;

/**
 * Opens the words of articles that earlier builds found: a line each, of a key, the checksum of what follows, and that.
 * A file that is missing, cut short or altered costs time and nothing else. Lines stay bytes until they are asked for:
 * as strings they would take twice the memory.
 *
 * @param file where they are kept
 */
export async function openAnalysisCache(file: string): Promise<AnalysisCache> {
  const lines = new Map<string, Buffer>();
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
    to = bytes.indexOf(newline, from);
    if (to < 0) break;
    const key = bytes.toString('latin1', from, Math.min(bytes.indexOf(space, from), to));
    if (isSound(bytes.subarray(from, to))) lines.set(key, bytes.subarray(from, to));
  }
  const kept = lines.size;
  let added = 0;
  return {
    has: (key) => lines.has(key),
    get: (key) => JSON.parse(contentOf(lines.get(key)!).toString()) as Analysed,
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

function isSound(line: Buffer): boolean {
  const first = line.indexOf(space);
  const second = line.indexOf(space, first + 1);
  if (first < 0 || second < 0) return false;
  return line.toString('latin1', first + 1, second) === sha256(line.subarray(second + 1));
}
