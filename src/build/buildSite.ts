import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';

const workshop = '.depeche';

/**
 * Builds the publication into `out`: beside it first, then put in its place whole, so that a build that fails or is
 * interrupted leaves the previous one as it was.
 *
 * @param out folder to build into, from the project's root
 * @returns the exit status: 0, or 1 after faults, which have been printed
 */
export async function buildSite(out: string): Promise<number> {
  const next = path.join(workshop, `next-${process.pid}`);
  try {
    await build({ outDir: next, logLevel: 'warn' });
    await replace(out, next);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name !== 'FaultsError') throw error;
    console.error(error.message);
    return 1;
  } finally {
    await rm(next, { recursive: true, force: true });
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
