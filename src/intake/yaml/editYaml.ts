import { parseDocument } from 'yaml';
import { findFences } from './fences.ts';
import type { Path } from '../schemas/paths.ts';
import { decodeText } from '../files/text.ts';

/** A YAML text without the values at some paths; the rest stays as it is. */
export function withoutPaths(yaml: string, paths: readonly Path[]): string {
  const document = parseDocument(yaml);
  // The later items of a list first: the indexes of those before them stay valid.
  for (const path of paths.toSorted(laterFirst)) document.deleteIn(path);
  return document.toString({ lineWidth: 0 });
}

/** The same for the front matter of an article that has no fault. */
export function withoutFields(bytes: Uint8Array, paths: readonly Path[]): string {
  const { text } = decodeText(bytes, '');
  const { fences } = findFences(text, []);
  return fences ? `---\n${withoutPaths(fences.matter, paths)}---\n${fences.body}` : text;
}

function laterFirst(a: Path, b: Path): number {
  for (const [step, one] of a.entries()) {
    const other = b[step];
    if (typeof one === 'number' && typeof other === 'number' && one !== other) return other - one;
  }
  // Fields of an item are deleted before the item itself.
  return b.length - a.length;
}
