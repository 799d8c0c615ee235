import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { normalizeText, searchableTexts, type NormalizedText } from './normalizeText.ts';
import { makeFinder, isDistinctive } from './finder.ts';
import type { LeakMarker } from './leakMarkers.ts';

/** Markers by whether finding them in the site is evidence of a leak. */
export type SortedMarkers = {
  distinctive: LeakMarker[];
  /** Markers that are too short, or occur in published content or in the program too. */
  known: LeakMarker[];
};

/**
 * Separates markers that are known texts from those that are not.
 *
 * @param known published texts, and those of the program
 */
export async function sortMarkers(
  markers: readonly LeakMarker[],
  known: AsyncIterable<NormalizedText> | Iterable<NormalizedText>,
): Promise<SortedMarkers> {
  const texts = markers.map(({ text }) => normalizeText(text));
  const find = makeFinder(new Set(texts.filter(isDistinctive)));
  const found = new Set<NormalizedText>();
  for await (const text of known) for (const hit of find(text)) found.add(hit);
  const isKnown = (index: number) => !isDistinctive(texts[index]!) || found.has(texts[index]!);
  return {
    distinctive: markers.filter((_, index) => !isKnown(index)),
    known: markers.filter((_, index) => isKnown(index)),
  };
}

/** A file of the site that contains a marker. */
export type MarkerHit = { in: string; marker: LeakMarker };

/**
 * Searches the names and texts of a site's files for markers, after decompressing them. Pictures have no text: they are
 * recognised by their names and bytes.
 */
export async function searchFiles(
  folder: string,
  files: readonly string[],
  markers: readonly LeakMarker[],
): Promise<MarkerHit[]> {
  const byText = Map.groupBy(markers, ({ text }) => normalizeText(text));
  const find = makeFinder(byText.keys());
  const hits: MarkerHit[] = [];
  for (const file of files) {
    const text = textContent(await readFile(path.join(folder, file)), file);
    const views = [normalizeText(file), ...(text === undefined ? [] : searchableTexts(text))];
    const found = new Set(views.flatMap((view) => [...find(view)]));
    for (const words of found) {
      // A single word in a script or a style sheet is likely to be an identifier.
      if (isProgram(file) && isSingle(words)) continue;
      hits.push(...byText.get(words)!.map((marker) => ({ in: file, marker })));
    }
  }
  return hits;
}

const isProgram = (file: string) => /\.(?:[mc]?js|css)$/.test(file);
const isSingle = (words: NormalizedText) => !words.trim().includes(' ');

/** The text of a file, decompressed; undefined if it is binary. */
function textContent(bytes: Buffer, file: string): string | undefined {
  const plain = decompress(bytes, file);
  // As in git, a file with a NUL among its first bytes is binary.
  return plain.subarray(0, 8000).includes(0) ? undefined : plain.toString('utf8');
}

function decompress(bytes: Buffer, file: string): Buffer {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
    if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  } catch {
    // A damaged file is searched as it is.
  }
  return bytes;
}

/** The names and texts of all files below a folder. */
export async function* folderTexts(folder: string): AsyncGenerator<NormalizedText> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    yield normalizeText(path.relative(folder, file));
    const text = textContent(await readFile(file), file);
    if (text !== undefined) yield* searchableTexts(text);
  }
}
