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
import { digestAt } from './output.ts';
import type { BuildManifest } from '../pages/buildManifest.ts';
import { manifestFile, scan, stageName, trialName } from './builtSite.ts';

/** Why a folder cannot be built into; `folder` as it was named, and what it has to do with. */
export type PlaceRule =
  'out-around' | 'out-within' | 'out-file' | 'out-foreign' | 'out-changed' | 'cache-within' | 'cache-around';

/** A place that is refused before anything is written into it. */
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

/** The folders a build has to do with, links resolved. */
export type Places = { out: string; cache: string; content: string; project: string; home: string };

/** Below the project, what is read by every build, or is another program's. */
const readFolders = ['src', 'public', 'node_modules', '.git'];

/** Below the cache, where builds remove what they no longer need. */
const prunedFolders = ['built', 'pictures', 'cards'];

/**
 * Whether two of a build's folders are in each other's way: what is in the output is served and removed, what is in the
 * content is read, and what is in the cache tells of texts that are not published.
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
  const cacheAround = [out, content].find((folder) => isWithin(cache, folder));
  if (cacheAround !== undefined) return { rule: 'cache-within', other: cacheAround };
  const around = [
    content,
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

/** Where a path leads, every link followed, for a file or folder that need not be there yet. */
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
 * Where a build into `out` puts its files, links followed. Nothing is written.
 *
 * @throws PlaceError
 */
export function targetOf(out: string, cache: string, content: string): string {
  const target = realPathOf(out);
  const places = { out: target, cache: realPathOf(cache), content: realPathOf(content) };
  const refusal = placeConflict({ ...places, project: realPathOf('.'), home: realPathOf(homedir()) });
  if (refusal) {
    const folder = refusal.rule.startsWith('cache') ? cache : out;
    throw new PlaceError(refusal.rule, folder, nameFromHere(refusal.other));
  }
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new PlaceError('out-file', out);
  return target;
}

/**
 * Refuses a folder with files that no build has put there: whatever is not of the site would be removed.
 *
 * @param last what the last build into it left
 * @throws PlaceError
 */
export function refuseForeign(out: string, target: string, last: BuildManifest): void {
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

/** In the output folder itself, where the next site's files wait if it takes files from no other file system. */
export const stageWithin = (target: string): string => path.join(target, stageName);

/**
 * Tries a place by moving a file there: whether it may be written at all, and whether files can be moved there from the
 * cache. What is mounted twice looks like one file system, and refuses all the same.
 *
 * @param beside the cache's folder for the files of the next site
 * @returns that folder, empty, or the output's own
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
    mkdirSync(within, { recursive: true, mode: 0o700 });
    return within;
  } finally {
    rmSync(trial, { force: true });
    rmSync(tried, { force: true });
  }
}
