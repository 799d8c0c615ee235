/** Whether there is a process of this number: what one that is gone has left behind may be removed. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
