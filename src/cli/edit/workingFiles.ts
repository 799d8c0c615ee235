import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { isReadable } from './editablePaths.ts';
import type { Repository } from './repository.ts';
import { gitBytes, gitText, nulParts } from './runGit.ts';

/** A file of the folder as it is on the disk, with the name that git would give its content. */
export type WorkingFile = { path: string; sha: string; size: number };

/**
 * The files of the publication that git has, or would take, as they are on the disk now: what has been changed in another
 * program is seen, whether it has been committed or not. Symbolic links are left out.
 */
export async function workingFiles(repository: Repository): Promise<WorkingFile[]> {
  const { top, folder } = repository;
  const within = folder === '' ? [] : ['--', `:(literal)${folder}`];
  const list = async (...args: string[]) => nulParts(await gitBytes(top, [...args, ...within]));
  const [indexed, untracked, changed] = await Promise.all([
    list('ls-files', '-z', '--stage'),
    list('ls-files', '-z', '--others', '--exclude-standard'),
    list('diff-files', '-z', '--name-only'),
  ]);
  const shas = new Map(
    indexed.flatMap((line) => {
      const [, sha, file] = /^100\d{3} (\w+) \d\t([^]*)$/.exec(line) ?? [];
      return sha && file ? [[file, sha] as const] : [];
    }),
  );
  const unknown = [...changed.filter((file) => shas.has(file)), ...untracked];
  for (const file of unknown) shas.set(file, '');
  const readable = [...shas].filter(([file]) => isReadable(repository, file) && !file.includes('\n'));
  const found = await Promise.all(
    readable.map(async ([file, sha]) => {
      const stats = await lstat(path.join(top, file)).catch(() => undefined);
      return stats?.isFile() ? [{ path: file, sha, size: stats.size }] : [];
    }),
  );
  const files = found.flat();
  const hashed = files.filter(({ sha }) => sha === '');
  const names = await hashFiles(
    top,
    hashed.map((file) => file.path),
  );
  for (const [place, file] of hashed.entries()) file.sha = names[place]!;
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The names that git would give to files as they are on the disk. */
async function hashFiles(top: string, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [];
  const output = await gitText(top, ['hash-object', '--stdin-paths'], { input: `${files.join('\n')}\n` });
  return output.split('\n');
}

/** A name for the state of all files, of the form that commits have: it changes with every file. */
export const stateOf = (files: readonly WorkingFile[]): string =>
  createHash('sha1')
    .update(files.map((file) => `${file.sha} ${file.path}\n`).join(''))
    .digest('hex');
