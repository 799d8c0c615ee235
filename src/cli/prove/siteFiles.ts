import { sha256 } from '../../cache/digest.ts';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Difference } from '../../i18n/cli/proveWords.ts';

/** A file by its path in a folder, with `/`; its size in bytes, its SHA-256. */
export type HashedFile = { path: string; size: number; hash: string };

/**
 * All files of a folder, sorted by path.
 *
 * @param isLeftOut names directly in the folder to leave out, with all that is in them
 */
export async function hashedFiles(
  folder: string,
  isLeftOut: (name: string) => boolean = () => false,
): Promise<HashedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !isLeftOut(name.split('/')[0]!))
    .sort();
  const files: HashedFile[] = [];
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    files.push({ path: name, size: bytes.length, hash: sha256(bytes) });
  }
  return files;
}

/** A digest of a whole folder: the SHA-256 of its files' hashes and paths in the format of `sha256sum`. */
export const folderDigest = (files: readonly HashedFile[]): string =>
  sha256(Buffer.from(files.map(({ path, hash }) => `${hash}  ${path}\n`).join('')));

/** Compares two sites byte by byte: with and without what is unpublished. */
export async function compareSites(
  one: { folder: string; files: readonly HashedFile[] },
  other: { folder: string; files: readonly HashedFile[] },
): Promise<Difference[]> {
  const [inOne, inOther] = [one, other].map(
    ({ files }) => new Map(files.map((file) => [file.path, file.hash])),
  );
  const names = [...new Set([...inOne!.keys(), ...inOther!.keys()])].sort();
  const found: Difference[] = [];
  for (const file of names) {
    if (inOne!.get(file) === inOther!.get(file)) continue;
    if (!inOther!.has(file)) found.push({ file, only: 'with' });
    else if (!inOne!.has(file)) found.push({ file, only: 'without' });
    else found.push({ file, ...(await firstDifference(file, one.folder, other.folder)) });
  }
  return found;
}

async function firstDifference(file: string, one: string, other: string) {
  const [a, b] = await Promise.all([one, other].map((folder) => readFile(path.join(folder, file))));
  const at = a!.findIndex((byte, index) => byte !== b![index]);
  const from = at === -1 ? a!.length : at;
  const excerpt = (bytes: Buffer) => bytes.subarray(Math.max(0, from - 30), from + 50).toString('utf8');
  return { at: from, with: excerpt(a!), without: excerpt(b!) };
}
