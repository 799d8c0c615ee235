import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A content folder as it was at a revision. */
export type Revision = {
  /** A temporary copy: texts and settings as they were, every other file empty. */
  folder: string;
  /** The full hash of the commit. */
  commit: string;
  /** The time of the commit, in milliseconds since 1970. */
  committed: number;
  /** New paths of files that git detects as renamed since, by their old path in the folder. */
  renamed: ReadonlyMap<string, string>;
  remove: () => void;
};

/** Why a revision cannot be opened. */
export type RevisionError = { refused: 'no-git' | 'no-repository' | 'unknown' | 'shallow' | 'no-folder' };

/** Whether the content of a file matters; of all others only the names do. */
const isRead = (file: string) => /\.(?:mdx?|ya?ml|csv)$/i.test(file);

/**
 * Copies a content folder as it was at a revision from git's objects to a temporary folder. Neither the work tree nor
 * the index of the repository is touched.
 *
 * @param revision as git understands it: a commit, a tag, `main~3`
 */
export function openRevision(folder: string, revision: string): Revision | RevisionError {
  const git = gitIn(folder);
  const inside = git('rev-parse', '--show-prefix');
  if ('refused' in inside) return inside;
  const prefix = inside.text.trim();
  const found = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if ('refused' in found) {
    const shallow = git('rev-parse', '--is-shallow-repository');
    return { refused: 'text' in shallow && shallow.text.trim() === 'true' ? 'shallow' : 'unknown' };
  }
  const commit = found.text.trim();
  const tree = git('rev-parse', '--verify', '--quiet', `${commit}:${prefix}`);
  if ('refused' in tree) return { refused: 'no-folder' };

  const temporary = mkdtempSync(path.join(realpathSync(tmpdir()), 'depeche-revision-'));
  const contentFolder = path.join(temporary, 'content');
  mkdirSync(contentFolder);
  const gitInCopy = gitIn(contentFolder, {
    GIT_DIR: outputOf(git('rev-parse', '--absolute-git-dir')).trim(),
    GIT_WORK_TREE: contentFolder,
    GIT_INDEX_FILE: path.join(temporary, 'index'),
  });
  outputOf(gitInCopy('read-tree', tree.text.trim()));
  const files = outputOf(gitInCopy('ls-files', '-z', '--cached'))
    .split('\0')
    .filter(Boolean);
  for (const below of new Set(files.map((file) => path.dirname(file))))
    mkdirSync(path.join(contentFolder, below), { recursive: true });
  for (const file of files.filter((name) => !isRead(name))) writeFileSync(path.join(contentFolder, file), '');
  const changed = outputOf(git('diff', '-z', '--no-renames', '--name-only', '--relative', commit, '--', '.'));
  const changedFiles = new Set(changed.split('\0'));
  // An unchanged file is hard-linked: git would take most of a millisecond to write it.
  const unlinked = files
    .filter(isRead)
    .filter(
      (file) => changedFiles.has(file) || !tryLink(path.join(folder, file), path.join(contentFolder, file)),
    );
  outputOf(gitInCopy.withInput(unlinked.join('\0'), 'checkout-index', '-z', '--stdin'));

  const names = outputOf(
    git('diff', '-z', '-M60%', '--name-status', '--diff-filter=R', '--relative', commit, '--', '.'),
  );
  return {
    folder: contentFolder,
    commit,
    committed: Number(outputOf(git('show', '-s', '--format=%ct', commit))) * 1000,
    renamed: new Map([...names.matchAll(/R\d*\0([^\0]+)\0([^\0]+)\0/g)].map(([, from, to]) => [from!, to!])),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** Creates a hard link; returns false if the system refuses, for example across disks. */
function tryLink(file: string, place: string): boolean {
  try {
    linkSync(file, place);
    return true;
  } catch {
    return false;
  }
}

type GitResult = { text: string } | { refused: 'no-git' | 'no-repository' };

function gitIn(folder: string, env: Record<string, string> = {}) {
  const run = (input: string | undefined, args: string[]): GitResult => {
    try {
      const text = execFileSync('git', args, {
        cwd: folder,
        env: { ...process.env, ...env },
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['pipe', 'pipe', 'ignore'],
        ...(input !== undefined && { input }),
      });
      return { text };
    } catch (error) {
      return { refused: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-git' : 'no-repository' };
    }
  };
  const git = (...args: string[]) => run(undefined, args);
  return Object.assign(git, { withInput: (input: string, ...args: string[]) => run(input, args) });
}

/** The output of a git command that fails only in a broken repository. */
function outputOf(result: GitResult): string {
  if ('refused' in result) throw new Error('git could not read its own objects; try: git fsck');
  return result.text;
}
