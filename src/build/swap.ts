import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Two folders take turns: one is served, the other is brought up to date beside it and then put in its place. So a build
 * writes what has changed since the one before the last, instead of ten thousand files and as many folders (emptying such
 * a folder alone takes 4 seconds), and the served site is always whole.
 */
export function takeSpare(spare: string, next: string): void {
  mkdirSync(path.dirname(next), { recursive: true });
  try {
    renameSync(spare, next);
  } catch {
    mkdirSync(next, { recursive: true });
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

/** Gives back what was taken, for the next build to go on with. */
export function giveBack(next: string, spare: string): void {
  rmSync(spare, { recursive: true, force: true });
  try {
    renameSync(next, spare);
  } catch {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Removes what builds left that were killed. */
export async function sweep(workshop: string): Promise<void> {
  const names = await readdir(workshop).catch(() => []);
  for (const name of names) {
    const [, pid] = /^next-(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) await rm(path.join(workshop, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
