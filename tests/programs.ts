import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Where web servers are unpacked that this machine lacks: to install them would start them. */
export const unpackedPrograms = path.resolve('.cache/programs');

const folders = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Where this machine has a program that runs; undefined if it has none. */
export const programPath = (name: string): string | undefined =>
  ['', unpackedPrograms]
    .flatMap((root) => folders.map((folder) => path.join(`${root}${folder}`, name)))
    // 127: a library that it needs is missing.
    .find((file) => ![null, 127].includes(spawnSync(file, ['-v']).status));
