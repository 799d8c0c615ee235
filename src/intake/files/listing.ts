import { existsSync, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { folderCollections } from '../collections.ts';
import { isWithin } from './fileBytes.ts';

/** A file of the content folder: its path from there, with `/` and in normal form C, and its path on the disk. */
export type ListedFile = { path: string; disk: string };

/**
 * What is not listed: it cannot be read (`reason` is the system's error code), a link leads out of the folder or to a
 * text listed already, or its name has a sign that no name may have.
 */
export type SkippedFile = ListedFile &
  ({ reason: string } | { outside: string } | { twice: string } | { sign: string });

/** Names that begin with a point or an underscore are not part of the publication. */
const isHiddenName = (name: string) => /^[._]/.test(name);

/**
 * Whether a name in the working directory, where that is the content folder, is not content: packages, files published
 * as they are, and built sites, which have a manifest.
 */
export const isBesideContent = (name: string): boolean =>
  /^(?:\..*|node_modules|public|dist)$/.test(name) ||
  existsSync(path.join(name, '.well-known/manifest.json'));

/**
 * Backslashes, which separate folders on Windows, and control characters: a name with them cannot be written in a
 * link.
 */
const forbiddenSigns = /[\\\p{Cc}]/u;

/** Texts of which each file makes something that is published. */
const isText = (file: string) =>
  folderCollections.some((name) => file.startsWith(`${name}/`)) && /\.(?:mdx?|yaml)$/.test(file);

/**
 * Lists every file of a folder and the folders in it, in an order that does not depend on the disk. Symbolic links are
 * followed within the folder, but not back into a folder they are in. What lies outside is not part of it.
 *
 * @param isIgnored names to skip
 */
export async function listFiles(
  folder: string,
  isIgnored: (name: string) => boolean = isHiddenName,
): Promise<{ files: ListedFile[]; closed: SkippedFile[] }> {
  const found: Found[] = [];
  const closed: SkippedFile[] = [];
  // A missing folder is reported where it is opened.
  const root = await realpath(folder).catch(() => path.resolve(folder));
  const isWorkingFolder = path.resolve(folder) === path.resolve('.');

  async function walk(listed: ListedFile, around: readonly string[], linked: boolean): Promise<void> {
    const real = around.at(-1)!;
    const entries = await readdir(listed.disk, { withFileTypes: true }).catch((error: unknown) => {
      closed.push({ ...listed, reason: codeOf(error) });
      return [];
    });
    const isListed = ({ name }: Dirent) =>
      !isIgnored(name) && !(listed.path === '' && isWorkingFolder && isBesideContent(name));
    await Promise.all(
      entries.filter(isListed).map((entry) => {
        const disk = path.join(listed.disk, entry.name);
        const at = { path: path.posix.join(listed.path, entry.name.normalize('NFC')), disk };
        if (entry.isSymbolicLink()) return follow(at, around);
        return addEntry(at, { kind: entry, real: path.join(real, entry.name), around, linked });
      }),
    );
  }

  async function follow(at: ListedFile, around: readonly string[]): Promise<void> {
    try {
      const real = await realpath(at.disk);
      if (!isWithin(root, real)) closed.push({ ...at, outside: real });
      else if (!around.some((folder) => isWithin(real, folder)))
        await addEntry(at, { kind: await stat(real), real, around, linked: true });
    } catch (error) {
      closed.push({ ...at, reason: codeOf(error) });
    }
  }

  async function addEntry(at: ListedFile, { kind, real, around, linked }: EntryDetails): Promise<void> {
    const [sign] = forbiddenSigns.exec(path.posix.basename(at.path)) ?? [];
    if (sign !== undefined) closed.push({ ...at, sign });
    else if (kind.isDirectory()) await walk(at, [...around, real], linked);
    else if (kind.isFile()) found.push({ ...at, real, linked });
    else closed.push({ ...at, reason: kind.isFIFO() ? 'FIFO' : kind.isSocket() ? 'socket' : 'device' });
  }

  await walk({ path: '', disk: folder }, [root], false);
  found.sort((a, b) => Number(a.linked) - Number(b.linked) || (a.path < b.path ? -1 : 1));
  const texts = new Map<string, string>();
  const files = found.flatMap(({ real, linked, ...listed }): ListedFile[] => {
    const first = isText(listed.path) ? texts.get(real) : undefined;
    if (isText(listed.path) && first === undefined) texts.set(real, listed.path);
    if (first === undefined) return [listed];
    closed.push({ ...listed, twice: first });
    return [];
  });
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), closed };
}

/** A file with its path on the disk without links, and whether a link leads to it. */
type Found = ListedFile & { real: string; linked: boolean };

type EntryDetails = {
  kind: Pick<Dirent, 'isDirectory' | 'isFile' | 'isFIFO' | 'isSocket'>;
  real: string;
  around: readonly string[];
  linked: boolean;
};

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);
