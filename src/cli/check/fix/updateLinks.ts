import path from 'node:path';
import type { Spot } from '../../../intake/faults.ts';
import type { ListedFile } from '../../../intake/files/listing.ts';
import { pathFrom } from '../../../intake/files/pictureFiles.ts';
import { parseText } from '../../../checks/parseText.ts';
import { pathAfter, type Rename } from './renames.ts';

/** Lines with links and pictures updated to the names of files after renaming; text that only looks like a link stays. */
export function withUpdatedLinks(
  lines: readonly string[],
  from: ListedFile,
  renames: readonly Rename[],
): string[] {
  if (!/\.mdx?$/.test(from.path)) return [...lines];
  const whole = lines.join('\n');
  const site = { language: 'fr', parse: () => undefined };
  const { outline, spotInFile } = parseText(Buffer.from(whole), { ...from, file: from.path }, site);
  const written = [
    ...outline.links.map(({ href, ...spot }) => ({ address: href, ...spotInFile(spot) })),
    ...outline.pictures.map(({ src, ...spot }) => ({ address: src, ...spotInFile(spot) })),
  ];
  // From the end, so that the spots still to come stay valid.
  const backwards = written.sort((a, b) => b.line - a.line || b.column - a.column);
  return backwards
    .reduce((text, { address, line, column }) => {
      const right = addressAfter(address, from, renames);
      return right === undefined ? text : replaceAddress(text, { line, column }, address, right);
    }, whole)
    .split('\n');
}

/** The address of the same file after renaming; undefined if it stays the same. */
function addressAfter(written: string, from: ListedFile, renames: readonly Rename[]): string | undefined {
  const bare = written.replace(/[?#].*$/s, '');
  if (bare === '' || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(bare)) return undefined;
  const target = pathFrom(from, bare);
  const moved = pathAfter(target, renames);
  if (moved === target) return undefined;
  const relative = path.posix.relative(path.posix.dirname(pathAfter(from.path, renames)), moved);
  return (relative.startsWith('../') ? relative : `./${relative}`) + written.slice(bare.length);
}

/** How an address begins: in a link, in the definition of one, in an attribute. */
const opening = /(?:\]\(\s*<?|\]:\s*<?|=\s*["']?)$/;

/** Replaces an address in the link, the picture or the tag that begins at a spot. */
function replaceAddress(text: string, { line, column }: Spot, written: string, right: string): string {
  const above = text.split('\n').slice(0, line - 1);
  const begin = above.reduce((length, { length: more }) => length + more + 1, column - 1);
  for (let found = text.indexOf(written, begin); found >= 0; found = text.indexOf(written, found + 1)) {
    const before = text.slice(begin, found);
    // None of them continues after an empty line.
    if (/\n[ \t]*\n/.test(before)) break;
    const end = found + written.length;
    if (opening.test(before) && /^(?:[\s)>"']|$)/.test(text.slice(end, end + 1)))
      return text.slice(0, found) + right + text.slice(end);
  }
  return text;
}
