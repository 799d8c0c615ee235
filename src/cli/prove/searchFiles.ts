import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { folded, viewsOf, type Folded } from './foldText.ts';
import { finderOf, isTelling } from './finder.ts';
import type { Trace } from './traces.ts';

/** Traces sorted by whether finding them would tell something. */
export type Sought = {
  telling: Trace[];
  /** Those that occur in what is published, or in the program, as well: finding them in the site tells nothing. */
  known: Trace[];
};

/** Sets traces apart by what is known anyway: texts that are published, and the program's own. */
export async function sortTraces(
  traces: readonly Trace[],
  known: AsyncIterable<Folded> | Iterable<Folded>,
): Promise<Sought> {
  const texts = traces.map(({ text }) => folded(text));
  const find = finderOf(new Set(texts.filter(isTelling)));
  const seen = new Set<Folded>();
  for await (const text of known) for (const hit of find(text)) seen.add(hit);
  const isKnown = (index: number) => !isTelling(texts[index]!) || seen.has(texts[index]!);
  return {
    telling: traces.filter((_, index) => !isKnown(index)),
    known: traces.filter((_, index) => isKnown(index)),
  };
}

/** A trace found in a file of the site. */
export type Hit = { in: string; trace: Trace };

/**
 * Looks for traces in the names and the texts of a site's files, unpacked where they are packed. Pictures have no text:
 * they are told by their names and their bytes.
 */
export async function searchFiles(
  folder: string,
  files: readonly string[],
  traces: readonly Trace[],
): Promise<Hit[]> {
  const byText = Map.groupBy(traces, ({ text }) => folded(text));
  const find = finderOf(byText.keys());
  const hits: Hit[] = [];
  for (const file of files) {
    const text = textOf(await readFile(path.join(folder, file)), file);
    const views = [folded(file), ...(text === undefined ? [] : viewsOf(text))];
    const found = new Set(views.flatMap((view) => [...find(view)]));
    for (const words of found) {
      // A script or a style sheet has words of its own: a single one in it is no trace.
      if (isProgram(file) && isSingle(words)) continue;
      hits.push(...byText.get(words)!.map((trace) => ({ in: file, trace })));
    }
  }
  return hits;
}

const isProgram = (file: string) => /\.(?:[mc]?js|css)$/.test(file);
const isSingle = (words: Folded) => !words.trim().includes(' ');

/** The text of a file, unpacked; none of what is no text. */
function textOf(bytes: Buffer, file: string): string | undefined {
  const plain = unpacked(bytes, file);
  // Text has no NUL among its first bytes; that is also how git tells.
  return plain.subarray(0, 8000).includes(0) ? undefined : plain.toString('utf8');
}

function unpacked(bytes: Buffer, file: string): Buffer {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
    if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  } catch {
    // What cannot be unpacked is looked through as it is.
  }
  return bytes;
}

/** The texts of all files below a folder, with their names, folded. */
export async function* foldedTexts(folder: string): AsyncGenerator<Folded> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    yield folded(path.relative(folder, file));
    const text = textOf(await readFile(file), file);
    if (text !== undefined) yield* viewsOf(text);
  }
}
