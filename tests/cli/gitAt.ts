import { execFileSync } from 'node:child_process';

/**
 * Runs git in a folder without the user's settings, and returns its output.
 *
 * @param moment the time of its commits
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
