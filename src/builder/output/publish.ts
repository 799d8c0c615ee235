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
import { bytesAt, makeFolder, nameFromHere, writeBytes } from '../../cache/disk.ts';
import { foldersOf, manifestFile, removeEmpty, scan } from './builtSite.ts';
import { digestAt, stagedName } from './output.ts';
import { PlaceError } from './outputPlace.ts';

/** File beside the staged files that says that they are complete, and which files the site has. */
const listName = 'site.json';
type SiteList = { manifest: string | undefined; files: string[] };

/**
 * Moves the staged files to the served folder, one at a time: each replaces its predecessor in a single step, so that every
 * address can be read meanwhile, in its old or its new form.
 *
 * @param stage the folder with the files that are new or have changed
 * @param files all files of the next site
 * @throws the system's error; until a first file has been moved, the site is as it was
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
 * Finishes the move that a killed build had begun; if it had moved nothing, the last site is whole. What cannot be
 * finished is left to the next build, which checks every file.
 */
export function finishInterrupted(stage: string, served: string): void {
  try {
    const { manifest, files } = JSON.parse(readFileSync(path.join(stage, listName), 'utf8')) as SiteList;
    if (digestAt(path.join(served, manifestFile)) === manifest) run(publishing(stage, served, files));
  } catch {
    return;
  }
}

/** Removes staged files that are not going to be published, unless their move was interrupted. */
export function discardStage(stage: string): void {
  if (!existsSync(path.join(stage, listName))) rmSync(stage, { recursive: true, force: true, maxRetries: 3 });
}

/** Runs to the end; signals to terminate wait. */
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
 * The steps of publishing; the site can be read between any two of them. New files come first, then those that replace
 * others, then obsolete files are removed: no page ever links to one that does not exist.
 */
export function* publishing(stage: string, served: string, files: readonly string[]): Generator<void> {
  makeFolder(served);
  const found = scan(served);
  const at = (file: string) => path.join(served, file);
  const staged = new Set(readdirSync(stage));
  for (const file of files) {
    if (staged.has(stagedName(file)) || (found.files.has(file) && !found.odd.has(file))) continue;
    // A symbolic link is replaced by a file of the site's own; or somebody has removed the file during the build.
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
  // A file whose path becomes a folder: the two cannot be exchanged in one step.
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

/** Order of moving: the manifest that marks the folder as a site, what pages show, pages, and lists last. */
function byReach(a: string, b: string): number {
  const rank = (file: string) => (file === manifestFile ? 0 : file.endsWith('.html') ? 2 : 1);
  return rank(a) - rank(b) || foldersOf(b).length - foldersOf(a).length;
}
