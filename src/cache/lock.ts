import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from './disk.ts';
import { startOf } from './processes.ts';

/** Milliseconds between two attempts to acquire a lock. */
const pause = 100;

/** Releases a lock. */
export type Release = () => void;

/**
 * Acquires a lock among the processes of this machine: a folder whose one file names its owner. The folder is moved into
 * place with that file in it, which succeeds only if there is none or an empty one; a lock is released, also that of a
 * killed process, by removing its owner's file. So no process can release the lock of another one that is running.
 *
 * @param folder path of the lock, whose parent must exist
 * @param onWait called once if another process has the lock, with the process's id
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

/** The same without waiting: acquires the lock, or returns the id of the process that has it. */
export function tryLock(folder: string): Release | number {
  const own = `${process.pid}-${startOf(process.pid)}`;
  const entry = path.join(folder, own);
  const made = `${folder}-${own}`;
  for (;;) {
    const holder = ownerOf(folder);
    if (holder !== undefined) return holder;
    makeFolder(made);
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

/** The process that has the lock. The file of one that has ended is removed. */
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
