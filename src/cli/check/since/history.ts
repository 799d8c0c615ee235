import path from 'node:path';
import { git, tryGit } from './git.ts';

/** One change to a file: the texts before, several for a merge, the text after, and whether it was declared minor. */
export type FileChange = { from: readonly string[]; text: string; minor: boolean };

/** A file at a revision and each change since, the last of which is uncommitted. */
export type History = { before: string; steps: FileChange[] };

/**
 * The files below a folder that existed at a revision and have changed since, by their paths from the repository's root
 * now, each with its path then. Uncommitted changes count.
 */
export async function changedSince(folder: string, revision: string): Promise<Map<string, string>> {
  const output = await git(folder, 'diff', '--find-renames', '--name-status', '-z', revision, '--', '.');
  const parts = output.split('\0');
  const changed = new Map<string, string>();
  for (let at = 0; at < parts.length - 1; at += 2) {
    const kind = parts[at]![0];
    const [from, to] = kind === 'R' ? [parts[at + 1]!, parts[++at + 1]!] : [parts[at + 1]!, parts[at + 1]!];
    if (kind === 'M' || kind === 'R') changed.set(to, from);
  }
  return changed;
}

/**
 * @param file its name now, from the repository's root; `from` its name at the revision
 * @param now its text on the disk
 */
export async function historyOf(
  folder: string,
  { revision, file, from, now }: { revision: string; file: string; from: string; now: string },
): Promise<History> {
  const root = (await git(folder, 'rev-parse', '--show-toplevel')).trim();
  const range = `${revision}..HEAD`;
  const followed = ['log', '--follow', '--find-renames', '--name-only', '--format=', '-z', range, '--', file];
  const names = [...new Set([file, ...(await git(root, ...followed)).split('\0').filter(Boolean), from])];
  const at = async (commit: string) => {
    for (const name of names) {
      const text = await tryGit(folder, 'show', `${commit}:${name}`);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const before = (await at(revision)) ?? '';
  // The log puts parallel branches one after another, so each commit is compared with its own parents only.
  const trailer = '%(trailers:key=Minor,valueonly,separator=%x2C)';
  const format = `--format=%x1e%H%x1f%P%x1f${trailer}`;
  const log = await git(root, 'log', '--simplify-merges', '--parents', format, range, '--', ...names);
  const commits = log.split('\x1e').slice(1).reverse();
  const steps = commits.map(async (commit): Promise<FileChange> => {
    const [sha = '', parents = '', minor = ''] = commit.split('\x1f');
    const from = parents.split(' ').map(async (parent) => (parent && (await at(parent))) || '');
    return {
      from: await Promise.all(from),
      text: (await at(sha)) ?? '',
      minor: /^(?:true|yes|oui|1)$/i.test(minor.trim()),
    };
  });
  return {
    before,
    steps: [
      ...(await changesLeftBehind(root, revision, before, at)),
      ...(await Promise.all(steps)),
      { from: [(await at('HEAD')) ?? before], text: now, minor: false },
    ],
  };
}

/** Changes that only the revision has, if it is not an ancestor of the current branch. */
async function changesLeftBehind(
  root: string,
  revision: string,
  before: string,
  at: (commit: string) => Promise<string | undefined>,
): Promise<FileChange[]> {
  const base = (await tryGit(root, 'merge-base', revision, 'HEAD'))?.trim();
  if (base === undefined || base === revision) return [];
  return [{ from: [before], text: (await at(base)) ?? before, minor: false }];
}

/** The root of the repository; undefined outside of one. */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  const root = await tryGit(folder, 'rev-parse', '--show-toplevel');
  return root === undefined ? undefined : path.resolve(root.trim());
}
