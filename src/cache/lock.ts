import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from './disk.ts';
import { startOf } from './processes.ts';

/** Milliseconds between two attempts to acquire a lock. */
const pause = 100;

/** How often a folder may vanish while a lock is made in it: where the system takes no folder at all, it always does. */
const mostVanished = 100;

/** Releases a lock. */
export type Release = () => void;

/**
 * Acquires a lock among the processes of this machine: a folder whose one file names its owner. The folder is moved into
 * place with that file in it, which succeeds only if there is none or an empty one; a lock is released, also that of a
 * killed process, by removing its owner's file. So no process can release the lock of another one that is running.
 *
 * @param folder path of the lock; folders above it are made, also again if another process removes them meanwhile
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
  for (let vanished = 0; ;) {
    const holder = ownerOf(folder);
    if (holder !== undefined) return holder;
    try {
      makeFolder(made);
      writeFileSync(path.join(made, own), '');
      renameSync(made, folder);
      return () => rmSync(entry, { force: true });
    } catch (error) {
      rmSync(made, { recursive: true, force: true });
      const { code = '' } = error as NodeJS.ErrnoException;
      // Another process has been faster, or has just removed the folder around the lock as one that nobody uses.
      if (code === 'ENOENT' && vanished < mostVanished) vanished += 1;
      else if (!['ENOTEMPTY', 'EEXIST'].includes(code)) throw error;
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
