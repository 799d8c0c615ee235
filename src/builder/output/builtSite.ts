import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';

export const manifestFile = '.well-known/manifest.json';

/** In the output folder, where the next site's files wait if they can be moved there from nowhere else. */
export const stageName = '.depeche-next';
/** The file by which a place is tried. */
export const trialName = '.depeche-trial';

/** What may stand in the root of an output folder, is not of the site, and stays: a volume's own folder, git's of a worktree. */
const foreign = new Set(['lost+found', '.git', stageName, trialName]);

export type Scan = {
  /** All that is no folder. */
  files: Set<string>;
  /** Files that are none of the site's own making, such as links. */
  odd: Set<string>;
  /** Each after those in it. */
  folders: Set<string>;
};

/** What is in an output folder, as paths from there with `/`. */
export function scan(folder: string): Scan {
  const found: Scan = { files: new Set(), odd: new Set(), folders: new Set() };
  const walk = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      if (!below && foreign.has(entry.name)) continue;
      const file = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        walk(file);
        found.folders.add(file);
      } else found.files.add(file);
      if (!entry.isDirectory() && !entry.isFile()) found.odd.add(file);
    }
  };
  if (existsSync(folder)) walk('');
  return found;
}

/** The folders that a file is in, from the outermost; `a`, `a/b` for `a/b/c`. */
export function foldersOf(file: string): string[] {
  const steps = file.split('/');
  return steps.slice(1).map((_, count) => steps.slice(0, count + 1).join('/'));
}

/** Removes a folder below another, and those around it, as far as there is nothing in them. */
export function removeEmpty(root: string, below: string): void {
  for (let at = below; at !== '.'; at = path.posix.dirname(at)) {
    try {
      rmdirSync(path.join(root, at));
    } catch {
      return;
    }
  }
}

/** A file of a site that is where another of its files needs a folder; undefined if there is none. */
export function overlapIn(files: Iterable<string>): { file: string; below: string } | undefined {
  const all = new Set(files);
  for (const below of all) {
    const file = foldersOf(below).find((folder) => all.has(folder));
    if (file !== undefined) return { file, below };
  }
  return undefined;
}
