import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of the content folder: its path from there, with `/` and in normal form C, and its path on the disk. */
export type Listed = { path: string; disk: string };

/** Names that begin with a point or an underscore are an editor's own business. */
const isIgnored = (name: string) => /^[._]/.test(name);

/**
 * Lists every file of a folder and the folders in it, in an order that does not depend on the disk. Symbolic links are
 * followed, but not back into a folder they are in.
 *
 * @returns the files, and the folders that the disk refuses to open, each with the system's code for why
 */
export async function listFiles(folder: string): Promise<{ files: Listed[]; closed: (Listed & Closed)[] }> {
  const files: Listed[] = [];
  const closed: (Listed & Closed)[] = [];
  await walk({ path: '', disk: folder }, files, closed);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), closed };
}

type Closed = { reason: string };

async function walk(folder: Listed, files: Listed[], closed: (Listed & Closed)[]): Promise<void> {
  const entries = await readdir(folder.disk, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      closed.push({ ...folder, reason: error.code ?? error.message });
      return [];
    },
  );
  const folders: Promise<void>[] = [];
  for (const entry of entries) {
    if (isIgnored(entry.name)) continue;
    const disk = path.join(folder.disk, entry.name);
    const listed = { path: path.posix.join(folder.path, entry.name.normalize('NFC')), disk };
    const kind = entry.isSymbolicLink() ? await linked(disk) : entry;
    if (kind?.isDirectory()) folders.push(walk(listed, files, closed));
    else if (kind?.isFile()) files.push(listed);
  }
  await Promise.all(folders);
}

/** What a symbolic link leads to; none if nowhere, or to a folder around it. */
async function linked(link: string) {
  try {
    const [target, from] = [await realpath(link), await realpath(path.dirname(link))];
    return `${from}/`.startsWith(`${target}/`) ? undefined : await stat(target);
  } catch {
    return undefined;
  }
}
