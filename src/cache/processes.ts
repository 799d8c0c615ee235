import { readFileSync } from 'node:fs';

/** Whether there is a process of this number: what one that is gone has left behind may be removed. */
export const isRunning = (pid: number): boolean => startOf(pid) !== undefined;

/**
 * When a process began, in the system's own count, which tells it from a later one of the same number.
 *
 * @returns undefined when there is no such process, or only what is left of one that has ended
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
