import { accessSync, constants, realpathSync } from 'node:fs';
import path from 'node:path';
import { GitError, gitText } from './runGit.ts';

/** A publication in a git repository with files. */
export type Repository = {
  /** The folder of the repository, symbolic links resolved. */
  top: string;
  /** Where git keeps what is its own. */
  gitFolder: string;
  /** The publication below `top`, with slashes: `content`, or '' if it is the whole repository. */
  folder: string;
  /** Who saves: `user.name` and `user.email` of git. */
  user: { name: string; email: string };
};

/** Why a publication cannot be edited through git; the texts are git's or the system's own. */
export type RepositoryProblem =
  | { problem: 'noGit' | 'noRepository' | 'bare' | 'noCommit' | 'noBranch' | 'noName' }
  | { problem: 'readOnly'; folder: string }
  | { problem: 'refused'; message: string };

/**
 * Finds the repository that a publication is in, and whether commits can be made there.
 *
 * @param folder of the publication
 */
export async function openRepository(folder: string): Promise<Repository | RepositoryProblem> {
  const ask = (...args: string[]) => gitText(folder, args);
  const tell = (...args: string[]) => ask(...args).catch(() => undefined);
  let inside: string;
  try {
    inside = await ask('rev-parse', '--is-inside-work-tree');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { problem: 'noGit' };
    if (!(error instanceof GitError)) throw error;
    if (/not a git repository/i.test(error.message)) return { problem: 'noRepository' };
    return { problem: 'refused', message: error.message };
  }
  if (inside !== 'true') return { problem: 'bare' };
  const top = realpathSync(await ask('rev-parse', '--show-toplevel'));
  if ((await tell('rev-parse', '--verify', '--quiet', 'HEAD')) === undefined) return { problem: 'noCommit' };
  if ((await tell('symbolic-ref', '--quiet', 'HEAD')) === undefined) return { problem: 'noBranch' };
  const name = process.env['GIT_AUTHOR_NAME'] ?? (await tell('config', 'user.name'));
  const email = process.env['GIT_AUTHOR_EMAIL'] ?? (await tell('config', 'user.email'));
  if (!name || !email) return { problem: 'noName' };
  const gitFolder = path.resolve(folder, await ask('rev-parse', '--absolute-git-dir'));
  const content = realpathSync(folder);
  for (const place of [content, gitFolder])
    try {
      accessSync(place, constants.W_OK);
    } catch {
      return { problem: 'readOnly', folder: place };
    }
  return {
    top,
    gitFolder,
    folder: path.relative(top, content).split(path.sep).join('/'),
    user: { name, email },
  };
}
