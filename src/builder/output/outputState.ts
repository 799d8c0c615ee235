import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../cache/digest.ts';
import { tryLock } from '../../cache/lock.ts';
import { isRunning } from '../../cache/processes.ts';

const names = { out: 'out', manifest: 'manifest', readings: 'readings', lock: 'lock', stage: 'next' };

/** Paths in the cache of what is kept of the builds into one folder. */
export function outputStateOf(cache: string, target: string) {
  const folder = path.join(cache, 'built', sha256(target));
  const at = (name: string) => path.join(folder, name);
  return {
    out: at(names.out),
    manifest: at(names.manifest),
    readings: at(names.readings),
    lock: at(names.lock),
    stage: at(names.stage),
  };
}

/** Removes leftovers of builds that were killed, and the state of output folders that no longer exist, except `target`. */
export function removeStale(cache: string, target: string): void {
  for (const name of namesIn(cache)) {
    const [, pid] = /^(?:next|content)-(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
  for (const name of namesIn(path.join(cache, 'built'))) {
    const folder = path.join(cache, 'built', name);
    const file = path.join(folder, names.out);
    const of = existsSync(file) ? readFileSync(file, 'utf8') : '';
    // Not the state of a build that is running, perhaps for the first time.
    if (of !== target && !existsSync(of) && typeof tryLock(path.join(folder, names.lock)) === 'function')
      rmSync(folder, { recursive: true, force: true });
  }
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
