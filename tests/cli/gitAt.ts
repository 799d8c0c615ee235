import { execFileSync } from 'node:child_process';

/**
 * Runs git in a folder as somebody with no settings of their own, and gives what it says.
 *
 * @param moment when commits are made
 */
export const gitAt =
  (moment: string) =>
  (folder: string, ...args: string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=Une Personne', '-c', 'user.email=p@example.org', '-C', folder, ...args],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          GIT_COMMITTER_DATE: moment,
          GIT_AUTHOR_DATE: moment,
          GIT_CONFIG_GLOBAL: '/dev/null',
        },
      },
    );
