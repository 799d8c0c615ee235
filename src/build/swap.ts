import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import { isRunning } from './isRunning.ts';

/** What is kept of the builds into one folder. */
export function shelfOf(workshop: string, out: string) {
  const shelf = path.join(workshop, 'built', digestOf(path.resolve(out)));
  mkdirSync(shelf, { recursive: true });
  writeFileSync(path.join(shelf, 'out'), path.resolve(out));
  return {
    spare: path.join(shelf, 'spare'),
    ledger: path.join(shelf, 'ledger'),
    readings: path.join(shelf, 'readings'),
  };
}

/**
 * Two folders take turns: one is served, the other is brought up to date beside it and then put in its place. So a build
 * writes what has changed since the one before the last, instead of ten thousand files and as many folders (emptying such
 * a folder alone takes seconds), and the served site is always whole.
 *
 * @returns whether `next` may hold files already: those of the spare, or of a killed build that had our number
 */
export function takeSpare(spare: string, next: string): boolean {
  mkdirSync(path.dirname(next), { recursive: true });
  try {
    renameSync(spare, next);
    return true;
  } catch {
    const isLeft = existsSync(next);
    mkdirSync(next, { recursive: true });
    return isLeft;
  }
}

/** Puts a finished folder in the place of another; two renames, so that the gap is as short as can be. */
export async function swap(target: string, finished: string, spare: string): Promise<void> {
  mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  mkdirSync(path.dirname(spare), { recursive: true });
  await rm(spare, { recursive: true, force: true });
  await rename(target, spare).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(finished, target);
}

/** Gives back what was taken and not swapped, for the next build to go on with. */
export function giveBack(next: string, spare: string): void {
  if (!existsSync(next)) return;
  rmSync(spare, { recursive: true, force: true });
  renameSync(next, spare);
}

/** Removes what builds left that were killed, and what is kept of folders that are no more; not of `out`, the next one. */
export function sweep(workshop: string, out: string): void {
  for (const name of namesIn(workshop)) {
    const [, pid] = /^(?:next|content)-(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(workshop, name), { recursive: true, force: true });
  }
  for (const name of namesIn(path.join(workshop, 'built'))) {
    const shelf = path.join(workshop, 'built', name);
    const file = path.join(shelf, 'out');
    const of = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (of !== path.resolve(out) && !existsSync(of)) rmSync(shelf, { recursive: true, force: true });
  }
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
