import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startOf } from './processes.ts';

/** Milliseconds between two looks at whether a turn has ended. */
const pause = 100;

/** Ends a turn that is held. */
export type Release = () => void;

/**
 * Takes turns with other processes of this machine, by a folder that says in its one file who is in it. The folder is put
 * in place with that file in it, which only succeeds where there is none or an empty one; and what ends a turn, its own or
 * that of a process that was killed, is to remove the file of that very process. So nobody can take the turn of another.
 *
 * @param folder all who take turns name the same; the folder around it must be there
 * @param onWait told once, when the turn is another's, with the number of that process
 */
export async function acquireLock(
  folder: string,
  onWait: (holder: number) => void = () => {},
): Promise<Release> {
  for (let waits = false; ;) {
    const turn = tryLock(folder);
    if (typeof turn === 'function') return turn;
    if (!waits) onWait(turn);
    waits = true;
    await setTimeout(pause);
  }
}

/** The same without waiting: takes the turn, or says the number of the process that holds it. */
export function tryLock(folder: string): Release | number {
  const own = `${process.pid}-${startOf(process.pid)}`;
  const entry = path.join(folder, own);
  const made = `${folder}-${own}`;
  for (;;) {
    const holder = ownerOf(folder);
    if (holder !== undefined) return holder;
    mkdirSync(made, { recursive: true });
    writeFileSync(path.join(made, own), '');
    try {
      renameSync(made, folder);
      return () => rmSync(entry, { force: true });
    } catch (error) {
      rmSync(made, { recursive: true });
      // Another process has been faster.
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** The process in the folder; one that is gone is put out. */
function ownerOf(folder: string): number | undefined {
  for (const name of namesIn(folder)) {
    const pid = Number(name.split('-')[0]);
    if (name === `${pid}-${startOf(pid)}`) return pid;
    rmSync(path.join(folder, name), { force: true });
  }
  return undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
