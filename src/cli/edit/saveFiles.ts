import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWritable, placeOf } from './editablePaths.ts';
import type { Repository } from './repository.ts';
import { gitBytes, gitText, nulParts } from './runGit.ts';

/** A file to be written, or, without bytes, deleted; `sha` is that of the file the change was made of, if there was one. */
export type FileChange = { path: string; bytes: Uint8Array | undefined; sha: string | undefined };

/** Why nothing was saved. */
export type RefusedReason = 'forbidden' | 'changed' | 'exists' | 'missing' | 'busy' | 'merging';

/** Thrown before anything is written. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly reason: RefusedReason;
  readonly file: string;

  constructor(reason: RefusedReason, file = '') {
    super(`${reason}: ${file}`);
    [this.reason, this.file] = [reason, file];
  }
}

type Saved = {
  /** The name of each file's content; undefined for a deleted one. */
  shas: (string | undefined)[];
  /** Files that held changes which no commit had; those have one of their own now. */
  kept: string[];
};

/** What stands in the git folder while a merge or the like is under way. */
const unfinished = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'];

/** A change with where its file is on the disk, and what it holds there. */
type Placed = FileChange & { place: string; before: Buffer | undefined; blobBefore: string | undefined };

/**
 * Writes files into the folder and commits these and nothing else: what is staged or changed elsewhere stays as it is. What no
 * commit has of the files themselves is committed first, so that nothing is lost. Hooks do not run, because they speak to a
 * terminal.
 *
 * @param message of the commit, and of the one before it
 * @throws RefusedError
 * @throws GitError and errors of the system; the files are as they were before
 */
export async function saveFiles(
  repository: Repository,
  changes: readonly FileChange[],
  message: { save: string; keep: (files: readonly string[]) => string },
): Promise<Saved> {
  const { top, gitFolder } = repository;
  if (existsSync(path.join(gitFolder, 'index.lock'))) throw new RefusedError('busy');
  if (unfinished.some((name) => existsSync(path.join(gitFolder, name)))) throw new RefusedError('merging');
  const placed = await Promise.all(changes.map((change) => placeChange(repository, change)));
  const shas = await Promise.all(
    placed.map(({ bytes, path: file }) => bytes && gitText(top, hashArgs(file), { input: bytes })),
  );
  const head = await gitText(top, ['rev-parse', 'HEAD']);
  const committed = await shasIn(top, head, placed);
  const uncommitted = placed.filter(
    ({ path: file, blobBefore }) => blobBefore !== undefined && committed.get(file) !== blobBefore,
  );
  const kept = uncommitted.map((change) => change.path);
  const before = uncommitted.map((change) => ({ path: change.path, sha: change.blobBefore }));
  for (const { before: bytes, path: file } of uncommitted)
    await gitText(top, hashArgs(file), { input: bytes! });
  const base = kept.length > 0 ? await commitTree(top, head, before, message.keep(kept)) : head;
  const entries = placed.map((change, place) => ({ path: change.path, sha: shas[place] }));
  const commit = await commitTree(top, base, entries, message.save);
  const written: Placed[] = [];
  try {
    for (const change of placed) {
      written.push(change);
      writePlace(change.place, change.bytes);
    }
    await updateIndex(top, entries);
    await gitText(top, ['update-ref', '-m', `commit: ${message.save.split('\n')[0]}`, 'HEAD', commit, head]);
  } catch (error) {
    for (const { place, before: bytes } of written) writePlace(place, bytes);
    throw error;
  }
  for (const { place, bytes } of placed) if (!bytes) removeEmptyFolders(path.dirname(place), repository);
  return { shas, kept };
}

const hashArgs = (file: string) => ['hash-object', '-w', '--stdin', '--path', file];

async function placeChange(repository: Repository, change: FileChange): Promise<Placed> {
  const { path: file, sha, bytes } = change;
  const place = isWritable(repository, file) ? placeOf(repository, file) : undefined;
  if (place === undefined) throw new RefusedError('forbidden', file);
  const before = existsSync(place) ? readFileSync(place) : undefined;
  if (before === undefined && (sha !== undefined || bytes === undefined))
    throw new RefusedError('missing', file);
  if (before !== undefined && sha === undefined) throw new RefusedError('exists', file);
  const args = hashArgs(file).filter((option) => option !== '-w');
  const blobBefore = before && (await gitText(repository.top, args, { input: before }));
  if (blobBefore !== sha) throw new RefusedError('changed', file);
  return { ...change, place, before, blobBefore };
}

/** The names of the contents that files have in a commit. */
async function shasIn(top: string, commit: string, files: readonly { path: string }[]) {
  const paths = files.map(({ path: file }) => file);
  const lines = nulParts(await gitBytes(top, ['ls-tree', '-z', '-r', commit, '--', ...paths]));
  return new Map(
    lines.map((line) => {
      const [, sha = '', file = ''] = /^\S+ \S+ (\w+)\t([^]*)$/.exec(line) ?? [];
      return [file, sha];
    }),
  );
}

type TreeEntry = { path: string; sha: string | undefined };

/** `100644 SHA<tab>PATH` for each file, or what removes it, as `update-index` reads them. */
const indexInfo = (entries: readonly TreeEntry[]) =>
  entries
    .map(({ path: file, sha }) =>
      sha === undefined ? `0 ${'0'.repeat(40)}\t${file}\0` : `100644 ${sha}\t${file}\0`,
    )
    .join('');

async function commitTree(top: string, parent: string, entries: readonly TreeEntry[], message: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'depeche-index-'));
  const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
  try {
    await gitText(top, ['read-tree', parent], { env });
    await gitText(top, ['update-index', '-z', '--index-info'], { env, input: indexInfo(entries) });
    const tree = await gitText(top, ['write-tree'], { env });
    return await gitText(top, ['commit-tree', tree, '-p', parent, '-F', '-'], { input: message });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const updateIndex = (top: string, entries: readonly TreeEntry[]) =>
  gitText(top, ['update-index', '-z', '--index-info'], { input: indexInfo(entries) });

/** Writes a file in one step, or removes it. */
function writePlace(place: string, bytes: Uint8Array | undefined): void {
  if (!bytes) return rmSync(place, { force: true });
  mkdirSync(path.dirname(place), { recursive: true });
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, place);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Removes a folder, and those around it within the publication, as long as they are empty: git has no empty folders. */
function removeEmptyFolders(place: string, { top, folder }: Repository): void {
  const content = path.join(top, folder);
  let at = place;
  while (at.startsWith(content + path.sep)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
    at = path.dirname(at);
  }
}
