import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './isRunning.ts';

/** Milliseconds after which a lock that shows no sign of life is nobody's: a number of a process may be another's by now. */
const silence = 30_000;

/**
 * Waits until no other build holds a lock, and takes it: two builds into one folder would each take the other's files for
 * the last site's.
 *
 * @param file the lock; its folder is there
 * @param onWait is called once if there is somebody to wait for
 * @returns lets it go
 */
export async function takeLock(file: string, onWait: () => void): Promise<() => void> {
  for (let waits = false; !create(file); waits = true) {
    if (!waits && isHeld(file)) onWait();
    if (isHeld(file)) await setTimeout(100);
    else rmSync(file, { force: true });
  }
  const beat = setInterval(() => touch(file), 1000);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
}

/** Whether a build that is running holds a lock. */
export function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    const alive = pid !== process.pid && Date.now() - statSync(file).mtimeMs < silence;
    // A lock that has just been made may not have its number yet.
    return alive && (pid === 0 || isRunning(pid));
  } catch {
    return false;
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // It has been taken away: nothing to keep alive.
  }
}
