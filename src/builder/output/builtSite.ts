import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';

export const manifestFile = '.well-known/manifest.json';

/** Staging folder within the output folder, used if files cannot be moved there from the cache. */
export const stageName = '.depeche-next';
/** File moved to find out whether a folder takes files from the cache. */
export const trialName = '.depeche-trial';

/** Names in the root of an output folder that are not of the site and stay: a volume's own folder, git's of a worktree. */
const foreign = new Set(['lost+found', '.git', stageName, trialName]);

export type Scan = {
  /** Everything but folders. */
  files: Set<string>;
  /** Entries that are neither files nor folders, such as links. */
  odd: Set<string>;
  /** Folders, each after those it contains. */
  folders: Set<string>;
};

/** Lists an output folder, as paths from there with `/`. */
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

/** Removes a folder below `root` and its parents, as far as they are empty. */
export function removeEmpty(root: string, below: string): void {
  for (let at = below; at !== '.'; at = path.posix.dirname(at)) {
    try {
      rmdirSync(path.join(root, at));
    } catch {
      return;
    }
  }
}

/** A file of a site whose path another file needs as a folder; undefined if there is none. */
export function overlapIn(files: Iterable<string>): { file: string; below: string } | undefined {
  const all = new Set(files);
  for (const below of all) {
    const file = foldersOf(below).find((folder) => all.has(folder));
    if (file !== undefined) return { file, below };
  }
  return undefined;
}
