import { execFileSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Sabotage } from './sabotages.ts';

/** In a sabotaged copy this folder's own test would fail because of the very change. */
const leftOut = /^tests\/sabotage\/.*\.test\.ts$/;

/**
 * Copies the checkout, what git does not know yet included. Packages are shared; caches are not, because what decides
 * whether a cached thing is still valid may be what is sabotaged.
 */
export function copyCheckout(folder: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', list, { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0');
  // A file that was deleted and not committed is listed all the same.
  const files = names.filter((name) => name !== '' && !leftOut.test(name) && existsSync(name));
  for (const parent of new Set(files.map((file) => path.dirname(file))))
    mkdirSync(path.join(folder, parent), { recursive: true });
  for (const file of files) copyFileSync(file, path.join(folder, file), constants.COPYFILE_FICLONE);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
}

/** What keeps a sabotage from being applied: its text is not there exactly once; undefined if nothing does. */
export function problemWith({ name, file, find }: Sabotage): string | undefined {
  if (!existsSync(file)) return `${name}: there is no file ${file}.`;
  const times = readFileSync(file, 'utf8').split(find).length - 1;
  return times === 1
    ? undefined
    : `${name}: ${file} has the text to replace ${times} times, not once: ${find}`;
}

/** Changes a file of a copy. */
export function applySabotage({ file, find, replace }: Sabotage, folder: string): void {
  const target = path.join(folder, file);
  writeFileSync(target, readFileSync(target, 'utf8').split(find).join(replace));
}
