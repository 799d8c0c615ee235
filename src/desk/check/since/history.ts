import path from 'node:path';
import { git, gitOrNothing } from './git.ts';

/** One state of a file after another, and whether the change to it was called minor. */
export type Step = { text: string; minor: boolean };

/** A file as it was at a revision, and each of its states since, the last of them on the disk. */
export type History = { before: string; steps: Step[] };

/**
 * The files below a folder that differ from a revision and were there then, by their names from the repository's root
 * now, each with its name then. What is not committed yet counts.
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
  const at = async (commit: string, name: string) =>
    (await gitOrNothing(folder, 'show', `${commit}:${name}`)) ?? '';
  const root = (await git(folder, 'rev-parse', '--show-toplevel')).trim();
  const trailer = '%(trailers:key=Minor,valueonly,separator=%x2C)';
  const log = await git(
    root,
    ...['log', '--follow', '--find-renames', '--name-status', `--format=%x1e%H%x1f${trailer}%x1f`],
    ...[`${revision}..HEAD`, '--', file],
  );
  const commits = log.split('\x1e').slice(1).reverse();
  const steps = commits.map(async (commit): Promise<Step> => {
    const [sha = '', minor = '', status = ''] = commit.split('\x1f');
    const name = status.trim().split('\t').at(-1) ?? file;
    return { text: await at(sha, name), minor: /^(?:true|yes|oui|1)$/i.test(minor.trim()) };
  });
  return {
    before: await at(revision, from),
    steps: [...(await Promise.all(steps)), { text: now, minor: false }],
  };
}

/** The names that git has for files, from the repository's root; none outside of one. */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  const root = await gitOrNothing(folder, 'rev-parse', '--show-toplevel');
  return root === undefined ? undefined : path.resolve(root.trim());
}
