import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds. */
const day = 86_400_000;

/** How long unused files are kept: a branch may rest so long. */
const maxAge = 60 * day;

/** Marks a file as used today. */
export function markUsed(file: string): void {
  if (Date.now() - statSync(file).mtimeMs > day) utimesSync(file, new Date(), new Date());
}

/** Removes the files of a folder that no run has read or written for long. */
export function pruneUnused(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > maxAge) rmSync(file, { force: true });
  }
}
