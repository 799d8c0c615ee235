import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { makeFolder, nameFromHere, nearestFolder, writeBytes } from '../../cache/disk.ts';
import { folderCollections } from '../../intake/collections.ts';
import { digestAt } from './output.ts';
import type { BuildManifest } from '../pages/buildManifest.ts';
import { manifestFile, scan, stageName, trialName } from './builtSite.ts';

/** Why a folder cannot be built into. */
export type PlaceRule =
  'out-around' | 'out-within' | 'out-file' | 'out-foreign' | 'out-changed' | 'cache-within' | 'cache-around';

/** Thrown before anything is written into an output folder that cannot be used. */
export class PlaceError extends Error {
  override name = 'PlaceError';
  rule: PlaceRule;
  folder: string;
  other: string;
  constructor(rule: PlaceRule, folder: string, other = '') {
    super(`${rule}: ${folder} ${other}`);
    [this.rule, this.folder, this.other] = [rule, folder, other];
  }
}

/** The folders of a build, symbolic links resolved. */
export type Places = { out: string; cache: string; content: string; project: string; home: string };

/** Folders of the project that builds read, or that belong to another program. */
const readFolders = ['src', 'public', 'node_modules', '.git'];

/** Folders of a publication with content, where that is the project itself. */
const contentFolders = [...folderCollections, 'dossiers', 'theme'];

/** Folders of the cache where builds remove files. */
const prunedFolders = ['built', 'pictures', 'cards'];

/**
 * Finds two folders of a build of which one is in the other: the output is served and files in it are removed, the content
 * is read, and the cache has unpublished texts. Returns undefined if there are none.
 */
export function placeConflict({
  out,
  cache,
  content,
  project,
  home,
}: Places): { rule: PlaceRule; other: string } | undefined {
  const cacheHome = [project, home].find((folder) => isWithin(folder, cache));
  if (cacheHome !== undefined) return { rule: 'cache-around', other: cacheHome };
  const inside = [project, content, home].find((folder) => isWithin(folder, out));
  if (inside !== undefined) return { rule: 'out-around', other: inside };
  const isProject = content === project;
  const contents = isProject ? contentFolders.map((name) => path.join(project, name)) : [content];
  // Names with a point are not content.
  const hidden = isProject && path.relative(project, cache).startsWith('.');
  const cacheAround = [out, ...(hidden ? contents : [content])].find((folder) => isWithin(cache, folder));
  if (cacheAround !== undefined) return { rule: 'cache-within', other: cacheAround };
  const around = [
    ...contents,
    ...readFolders.map((name) => path.join(project, name)),
    ...prunedFolders.map((name) => path.join(cache, name)),
  ].find((folder) => isWithin(out, folder));
  return around === undefined ? undefined : { rule: 'out-within', other: around };
}

/** Whether a path is a folder or below it. */
function isWithin(file: string, folder: string): boolean {
  const below = path.relative(folder, file);
  return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
}

/** Resolves every symbolic link of a path, which need not exist. */
export function realPathOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const folder = realPathOf(path.dirname(path.resolve(file)));
  const link = path.join(folder, path.basename(file));
  return lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()
    ? realPathOf(path.resolve(folder, readlinkSync(link)))
    : link;
}

/**
 * The folder that a build into `out` writes to, symbolic links resolved. Writes nothing.
 *
 * @throws PlaceError
 */
export function targetOf(out: string, cache: string, content: string): string {
  const target = realPathOf(out);
  const places = { out: target, cache: realPathOf(cache), content: realPathOf(content) };
  const conflict = placeConflict({ ...places, project: realPathOf('.'), home: realPathOf(homedir()) });
  if (conflict) {
    const folder = conflict.rule.startsWith('cache') ? cache : out;
    throw new PlaceError(conflict.rule, folder, nameFromHere(conflict.other));
  }
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new PlaceError('out-file', out);
  return target;
}

/**
 * Throws if a folder has files that no build has written, because a build removes what is not of the site.
 *
 * @param last manifest of the last build into it
 * @throws PlaceError
 */
export function assertNoForeignFiles(out: string, target: string, last: BuildManifest): void {
  if (scan(target).files.size === 0) return;
  const isOurs = () => {
    try {
      const text = readFileSync(path.join(target, manifestFile), 'utf8');
      return (JSON.parse(text) as { algorithm?: string }).algorithm === 'sha256';
    } catch {
      return false;
    }
  };
  const isLastBuilt = () =>
    Object.entries(last.pages).some(([file, { digest }]) => digestAt(path.join(target, file)) === digest);
  if (!isOurs() && !isLastBuilt()) throw new PlaceError('out-foreign', out);
}

/** The staging folder within the output folder, used if that takes no files from another file system. */
export const stageWithin = (target: string): string => path.join(target, stageName);

/**
 * Chooses the staging folder, by moving a file to the output folder: asking the system is not enough, because a folder
 * mounted twice looks like one file system and still refuses the move.
 *
 * @param beside staging folder in the cache
 * @returns that folder, empty, or the one within the output folder
 */
export function stageFor(target: string, beside: string): string {
  const within = stageWithin(target);
  const there = nearestFolder(target);
  accessSync(there, constants.W_OK);
  for (const folder of [beside, within]) rmSync(folder, { recursive: true, force: true });
  const trial = path.join(beside, trialName);
  const tried = path.join(there, trialName);
  makeFolder(beside);
  writeBytes(trial, '');
  try {
    renameSync(trial, tried);
    return beside;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    makeFolder(target);
    mkdirSync(within, { mode: 0o700 });
    return within;
  } finally {
    rmSync(trial, { force: true });
    rmSync(tried, { force: true });
  }
}
