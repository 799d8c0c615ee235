import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { makeFolder, nameFromHere, writeBytes } from '../../cache/disk.ts';
import { foldersOf, manifestFile, removeEmpty, scan } from './builtSite.ts';
import { bytesAt, digestAt, stagedName } from './output.ts';
import { PlaceError } from './outputPlace.ts';

/** Says, beside the staged files, that all of them are there, and what the site is to consist of. */
const listName = 'site.json';
type SiteList = { manifest: string | undefined; files: string[] };

/**
 * Puts the files of the next site in their places, one at a time: each replaces the one before in a single step, so that
 * whoever reads the site meanwhile finds every address there, in its old form or its new one.
 *
 * @param stage the folder with the files that are new or have changed
 * @param files all files of the next site
 * @throws when the disk refuses; as long as nothing has been replaced, the site is as it was
 */
export function publish(stage: string, served: string, files: readonly string[]): void {
  const list: SiteList = {
    manifest: digestAt(path.join(stage, stagedName(manifestFile))),
    files: [...files],
  };
  writeBytes(path.join(stage, listName), JSON.stringify(list));
  run(publishing(stage, served, files));
  rmSync(stage, { recursive: true });
}

/**
 * Finishes what a build was killed at, where a part of its site is served already; otherwise the last site is whole. What
 * cannot be finished is left to the build that follows, which looks at every file.
 */
export function finishInterrupted(stage: string, served: string): void {
  try {
    const { manifest, files } = JSON.parse(readFileSync(path.join(stage, listName), 'utf8')) as SiteList;
    if (digestAt(path.join(served, manifestFile)) === manifest) run(publishing(stage, served, files));
  } catch {
    return;
  }
}

/** Removes what a build has staged in vain; not what it was interrupted in putting in place. */
export function discardStage(stage: string): void {
  if (!existsSync(path.join(stage, listName))) rmSync(stage, { recursive: true, force: true, maxRetries: 3 });
}

/** A signal to end waits until all is in place. */
function run(steps: Iterable<unknown>): void {
  const wait = () => undefined;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, wait);
  try {
    for (const _ of steps);
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

/**
 * The steps of publishing; between any two of them the site can be read. First come the files that are new, then those
 * that replace others, at the end goes what is no longer of the site: no page ever leads to one that is not there.
 */
export function* publishing(stage: string, served: string, files: readonly string[]): Generator<void> {
  makeFolder(served);
  const found = scan(served);
  const at = (file: string) => path.join(served, file);
  const staged = new Set(readdirSync(stage));
  for (const file of files) {
    if (staged.has(stagedName(file)) || (found.files.has(file) && !found.odd.has(file))) continue;
    // It is there by a link only, and gets a file of its own; or somebody has removed it during the build.
    const bytes = bytesAt(at(file));
    if (!bytes) throw new PlaceError('out-changed', nameFromHere(served));
    writeBytes(path.join(stage, stagedName(file)), bytes);
    staged.add(stagedName(file));
  }
  const changed = files.filter((file) => staged.has(stagedName(file))).sort(byReach);
  const site = new Set(files);
  const needed = new Set(files.flatMap(foldersOf));
  const gone = [...found.files].filter(
    (file) => !site.has(file) && !needed.has(file) && !foldersOf(file).some((folder) => site.has(folder)),
  );

  const parents = new Set([...changed, ...gone].map((file) => path.posix.dirname(file)));
  for (const parent of parents)
    if (parent === '.' || found.folders.has(parent)) accessSync(at(parent), constants.W_OK);

  const move = (file: string) => {
    const parent = path.posix.dirname(file);
    if (parents.delete(parent)) mkdirSync(at(parent), { recursive: true });
    renameSync(path.join(stage, stagedName(file)), at(file));
  };
  // A file where a folder is to be: the two cannot be exchanged in one step, nor can the reverse.
  const blocking = (file: string) => foldersOf(file).find((folder) => found.files.has(folder));
  const replaces = (file: string) =>
    found.files.has(file) || found.folders.has(file) || blocking(file) !== undefined;
  const added = changed.filter((file) => !replaces(file));
  const replaced = changed.filter(replaces);
  try {
    for (const file of added) {
      move(file);
      yield;
    }
  } catch (error) {
    for (const file of added) rmSync(at(file), { force: true });
    for (const file of added) removeEmpty(served, path.posix.dirname(file));
    rmSync(path.join(stage, listName));
    throw error;
  }
  for (const file of replaced) {
    const blocked = blocking(file);
    if (blocked !== undefined) rmSync(at(blocked), { force: true });
    found.files.delete(blocked ?? '');
    if (found.folders.has(file)) rmSync(at(file), { recursive: true, force: true });
    move(file);
    yield;
  }
  for (const file of gone) {
    rmSync(at(file), { force: true });
    yield;
  }
  for (const folder of found.folders)
    if (!needed.has(folder) && !site.has(folder)) removeEmpty(served, folder);
}

/** Order of moving: what says whose folder this is, what pages show, pages, and last those that lead to others. */
function byReach(a: string, b: string): number {
  const rank = (file: string) => (file === manifestFile ? 0 : file.endsWith('.html') ? 2 : 1);
  return rank(a) - rank(b) || foldersOf(b).length - foldersOf(a).length;
}
