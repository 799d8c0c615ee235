import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A content folder as it was at a revision. */
export type Revision = {
  /** Where it is laid out: texts and settings as they were, every other file empty. */
  folder: string;
  /** The commit's whole name. */
  commit: string;
  /** When it was committed, in milliseconds since 1970. */
  committed: number;
  /** Files that git takes for renamed since, by their old path in the folder. */
  renamed: ReadonlyMap<string, string>;
  remove: () => void;
};

/** Why there is no such revision to look at. */
export type NoRevision = { refused: 'no-git' | 'no-repository' | 'unknown' | 'shallow' | 'no-folder' };

/** Files that a publication reads; of all others only the names count. */
const isRead = (file: string) => /\.(?:mdx?|ya?ml|csv)$/i.test(file);

/**
 * Lays out a content folder as it was at a revision, from git's objects, in a temporary folder. Neither the work tree
 * nor the index of the repository is touched.
 *
 * @param revision as git understands it: a commit, a tag, `main~3`
 */
export function openRevision(folder: string, revision: string): Revision | NoRevision {
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

  const room = mkdtempSync(path.join(realpathSync(tmpdir()), 'depeche-revision-'));
  const laid = path.join(room, 'content');
  mkdirSync(laid);
  const apart = gitIn(laid, {
    GIT_DIR: textOf(git('rev-parse', '--absolute-git-dir')).trim(),
    GIT_WORK_TREE: laid,
    GIT_INDEX_FILE: path.join(room, 'index'),
  });
  textOf(apart('read-tree', tree.text.trim()));
  const files = textOf(apart('ls-files', '-z', '--cached'))
    .split('\0')
    .filter(Boolean);
  for (const below of new Set(files.map((file) => path.dirname(file))))
    mkdirSync(path.join(laid, below), { recursive: true });
  for (const file of files.filter((name) => !isRead(name))) writeFileSync(path.join(laid, file), '');
  const changed = textOf(git('diff', '-z', '--no-renames', '--name-only', '--relative', commit, '--', '.'));
  const others = new Set(changed.split('\0'));
  // A file that has not changed since is linked: git would take most of a millisecond to write it.
  const unlinked = files
    .filter(isRead)
    .filter((file) => others.has(file) || !isLinked(path.join(folder, file), path.join(laid, file)));
  textOf(apart.fed(unlinked.join('\0'), 'checkout-index', '-z', '--stdin'));

  const names = textOf(
    git('diff', '-z', '-M60%', '--name-status', '--diff-filter=R', '--relative', commit, '--', '.'),
  );
  return {
    folder: laid,
    commit,
    committed: Number(textOf(git('show', '-s', '--format=%ct', commit))) * 1000,
    renamed: new Map([...names.matchAll(/R\d*\0([^\0]+)\0([^\0]+)\0/g)].map(([, from, to]) => [from!, to!])),
    remove: () => rmSync(room, { recursive: true, force: true }),
  };
}

/** Whether a file could be linked to a second place; another disk or another owner refuses. */
function isLinked(file: string, place: string): boolean {
  try {
    linkSync(file, place);
    return true;
  } catch {
    return false;
  }
}

type Answer = { text: string } | { refused: 'no-git' | 'no-repository' };

function gitIn(folder: string, env: Record<string, string> = {}) {
  const run = (input: string | undefined, args: string[]): Answer => {
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
  return Object.assign(git, { fed: (input: string, ...args: string[]) => run(input, args) });
}

/** What git has said where only a broken repository would make it refuse. */
function textOf(answer: Answer): string {
  if ('refused' in answer) throw new Error('git could not read its own objects; try: git fsck');
  return answer.text;
}
