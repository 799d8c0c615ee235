import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Analysis } from '../analyse.ts';

/** An article's words as they were found before. */
export type Analysed = { text: string; analysis: Analysis };

export type AnalysisCache = {
  /** What was kept under this key, unless it is damaged. */
  get: (key: string) => Analysed | undefined;
  /** Keeps exactly these for the next build. */
  keep: (all: ReadonlyMap<string, Analysed>) => Promise<void>;
};

/** A line is a key, the checksum of what follows, and that. */
const line = /^(\S+) (\S+) (.*)$/s;

/** The key of something that follows from these parts alone. */
export const keyOf = (...parts: unknown[]): string => hash('sha1', JSON.stringify(parts), 'base64url');

const sumOf = (text: string): string => hash('sha1', text, 'base64url').slice(0, 12);

/**
 * Opens the words of articles that earlier builds found. A file that is missing, cut short or altered costs time and
 * nothing else.
 *
 * @param file where they are kept
 */
export async function openAnalysisCache(file: string): Promise<AnalysisCache> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = new Map(
    text.split('\n').flatMap((entry) => {
      const space = entry.indexOf(' ');
      return space > 0 ? [[entry.slice(0, space), entry] as const] : [];
    }),
  );
  const sound = new Map<string, string>();
  return {
    get(key) {
      const entry = lines.get(key) ?? '';
      const [, , sum, kept] = line.exec(entry) ?? [];
      if (kept === undefined || sum !== sumOf(kept)) return undefined;
      sound.set(key, entry);
      return JSON.parse(kept) as Analysed;
    },
    async keep(all) {
      if (all.size === lines.size && all.size === sound.size) return;
      const entries = [...all].map(([key, analysed]) => sound.get(key) ?? lineOf(key, analysed));
      await mkdir(path.dirname(file), { recursive: true });
      const next = `${file}.${process.pid}`;
      await writeFile(next, entries.join('\n'));
      await rename(next, file);
    },
  };
}

function lineOf(key: string, analysed: Analysed): string {
  const kept = JSON.stringify(analysed);
  return `${key} ${sumOf(kept)} ${kept}`;
}

/** Where the words of a publication's articles are kept: beside the other things builds keep. */
export const cacheFile = (content: string): string =>
  path.join(
    process.env['CACHE_DIR'] ?? '.cache',
    'search',
    `${keyOf(path.resolve(content)).slice(0, 10)}.txt`,
  );
