import { readOldPath, withoutQuery } from '../addresses/oldPaths.ts';
import type { ContentFiles } from './files/contentFiles.ts';
import { decodeText } from './files/text.ts';
import { fault, faultAt, type Fault, type Place } from './faults.ts';

/** A line of `redirects.txt`: an old address and the one that it leads to, and where each stands. */
export type ListedRedirect = {
  /** As a path, see `withoutQuery`. */
  from: string;
  /** The old address as it stands there. */
  written: string;
  to: string;
  fromPlace: Place;
  toPlace: Place;
};

/** The file, beside `site.yaml`, with redirects that are too many for it, such as those of a site that has moved in. */
export const redirectListName = 'redirects.txt';

/** Reads `redirects.txt`: two addresses a line, the old one first; what follows `#` is a comment. */
export function readRedirectList(content: Pick<ContentFiles, 'files' | 'read'>): {
  redirects: ListedRedirect[];
  faults: Fault[];
} {
  const listed = content.files.filter(({ path }) => path === redirectListName);
  const [list] = content.read(listed, (bytes, _listed, file) => redirectsIn(bytes, file));
  return list ?? { redirects: [], faults: [] };
}

function redirectsIn(bytes: Uint8Array, file: string): { redirects: ListedRedirect[]; faults: Fault[] } {
  const { text, faults } = decodeText(bytes, file);
  const redirects: ListedRedirect[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const words = [...line.replace(/(?:^|\s)#.*$/, '').matchAll(/\S+/g)];
    if (words.length === 0) continue;
    const placeOf = (at: number): Place => ({ file, line: index + 1, column: (words[at]?.index ?? 0) + 1 });
    const [written, to, more] = words.map(([word]) => word);
    if (written === undefined || to === undefined || more !== undefined) {
      faults.push(fault('redirect-line', { value: line.trim() }, placeOf(more === undefined ? 0 : 2)));
      continue;
    }
    const from = withoutQuery(written);
    const readings = [from, to].map(readOldPath);
    readings.forEach((reading, at) => {
      if (!('path' in reading)) faults.push(faultAt(reading, placeOf(at)));
    });
    if (readings.every((reading) => 'path' in reading))
      redirects.push({ from, written, to, fromPlace: placeOf(0), toPlace: placeOf(1) });
  }
  return { redirects, faults };
}

/** The text of `redirects.txt` with only some of its lines. */
export const redirectListText = (redirects: readonly Pick<ListedRedirect, 'from' | 'to'>[]): string =>
  redirects.map(({ from, to }) => `${withoutSpaces(from)} ${withoutSpaces(to)}\n`).join('');

/** A space ends an address, and `#` after one begins a comment. */
const withoutSpaces = (path: string) => path.replaceAll(/\s/g, encodeURIComponent);
