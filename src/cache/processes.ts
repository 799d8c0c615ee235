import { readFileSync } from 'node:fs';

/** Whether a process with this id is running: the leftovers of one that has ended may be removed. */
export const isRunning = (pid: number): boolean => startOf(pid) !== undefined;

/**
 * When a process started, in the system's own units: distinguishes it from a later process with the same id.
 *
 * @returns undefined if there is no such process, or if it is a zombie
 */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return answers(pid) ? 'running' : undefined;
  try {
    // The name of the program, in parentheses, may hold spaces (man7.org/linux/man-pages/man5/proc_pid_stat.5.html).
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return state === 'Z' || state === 'X' ? undefined : rest[18];
  } catch {
    return undefined;
  }
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
