import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { describeBrokenPictures } from './brokenPictures.ts';
import { finishSite } from './finishSite.ts';
import { keepingSchedule } from './keptSchedule.ts';

const workshop = '.cache';

/**
 * Builds the publication into `out`: beside it first, then put in its place whole, so that a build that fails or is
 * interrupted leaves the previous one as it was.
 *
 * @param out folder to build into, from the project's root
 * @returns the exit status: 0, or 1 after faults, which have been printed
 */
export async function buildSite(out: string): Promise<number> {
  const next = path.join(workshop, `next-${process.pid}`);
  const begun = performance.now();
  await sweep();
  try {
    await mkdir(workshop, { recursive: true });
    await keepingSchedule(path.join(workshop, `schedule-${process.pid}`), async () => {
      await build({ outDir: next, logger: { entrypoint: path.join(import.meta.dirname, 'progress.ts') } });
      await finishSite(next);
      await replace(out, next);
    });
    console.log(`\nBuilt ${out} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    return 0;
  } catch (error) {
    const isTold = error instanceof Error && error.name === 'FaultsError';
    const told = isTold ? error.message : await describeBrokenPictures(error);
    if (told === undefined) throw error;
    console.error(`\n${told}`);
    return 1;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/** Removes what builds left that were killed. */
async function sweep(): Promise<void> {
  const names = await readdir(workshop).catch(() => []);
  for (const name of names) {
    const [, pid] = /^(?:next|previous|schedule)-(\d+)$/.exec(name) ?? [];
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

/** Puts a finished folder in the place of another; two renames, so that the gap is as short as can be. */
async function replace(target: string, finished: string): Promise<void> {
  const previous = path.join(workshop, `previous-${process.pid}`);
  await mkdir(path.dirname(path.resolve(target)), { recursive: true });
  await rename(target, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(finished, target);
  await rm(previous, { recursive: true, force: true });
}
