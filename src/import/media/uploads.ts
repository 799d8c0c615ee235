import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../builder/files.ts';

/** Copies of the files of an old site, as they are below its `wp-content/uploads`. */
export type Uploads = {
  /** The file with the bytes of an address, its largest original; undefined if it is missing. */
  find: (url: string) => string | undefined;
};

/** What WordPress puts behind the name of a copy in another size, or of an original that it has made smaller or turned. */
const sizes = /-(?:\d+x\d+|scaled|rotated)(?:-e\d+)?(?=\.[a-z0-9]+$)|-e\d{9,}(?=\.[a-z0-9]+$)/i;

/**
 * Opens a copy of the files of an old site: the folder itself, or one above it.
 *
 * @param folder such as `uploads`, `wp-content`, or the whole site
 */
export function openUploads(folder: string): Uploads {
  const root = uploadsIn(folder);
  const byPath = new Map(filesBelow(root).map((file) => [keyOf(file), path.join(root, file)]));
  // Where the folders differ, a name that is there once is meant.
  const byName = Map.groupBy(byPath.values(), (file) => keyOf(path.basename(file)));
  return {
    find(url) {
      const below = pathBelowUploads(url);
      if (below === undefined) return undefined;
      for (const name of originalsOf(keyOf(below))) {
        const found = byPath.get(name);
        if (found) return found;
      }
      for (const name of originalsOf(keyOf(path.posix.basename(below)))) {
        const found = byName.get(name);
        if (found?.length === 1) return found[0];
      }
      return undefined;
    },
  };
}

/** The names that the largest original of a file may have: `a-300x200.jpg` is one of `a.jpg`. */
export const originalsOf = (name: string): string[] => {
  const plain = name.replace(sizes, '');
  return [...new Set([plain, plain.replace(/(?=\.[a-z0-9]+$)/i, '-scaled'), name])];
};

/** Disks write accents in one way or another, and some sites are moved from one that does not tell capitals. */
const keyOf = (file: string): string => file.split(path.sep).join('/').normalize('NFC').toLowerCase();

function pathBelowUploads(url: string): string | undefined {
  try {
    const { pathname } = new URL(url, 'https://site.invalid/');
    const decoded = decodeURIComponent(pathname);
    return (
      /(?:wp-content\/uploads|content\/(?:images(?:\/size\/\w+)?(?:\/format\/\w+)?|media|files)|wp-content\/blogs\.dir\/\d+\/files|files)\/(.+)/.exec(
        decoded,
      )?.[1] ?? decoded.slice(1)
    );
  } catch {
    return undefined;
  }
}

function uploadsIn(folder: string): string {
  for (const below of ['wp-content/uploads', 'uploads'])
    if (isFolder(path.join(folder, below))) return path.join(folder, below);
  return folder;
}

const isFolder = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).length > 0;
