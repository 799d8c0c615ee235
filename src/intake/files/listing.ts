import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from './fileBytes.ts';

/** A file of the content folder: its path from there, with `/` and in normal form C, and its path on the disk. */
export type Listed = { path: string; disk: string };

/**
 * What is not listed: the disk refuses it (the system's code for why), a link leads out, or to a text listed already, or its
 * name has a sign that no name may have.
 */
export type Closed = Listed &
  ({ reason: string } | { outside: string } | { twice: string } | { sign: string });

/** Names that begin with a point or an underscore are an editor's own business. */
const isOwnBusiness = (name: string) => /^[._]/.test(name);

/** What Windows takes for the way to a folder, and what ends a line: a name with them cannot be written in a link. */
const refusedSigns = /[\\\p{Cc}]/u;

/** Texts of which each file makes something that is published. */
const isText = (file: string) => /^(?:articles|pages|authors)\/.*\.(?:mdx?|yaml)$/.test(file);

/**
 * Lists every file of a folder and the folders in it, in an order that does not depend on the disk. Symbolic links are
 * followed as far as the folder goes, but not back into a folder they are in. What leads out of it is no part of it.
 *
 * @param isIgnored names that are passed over
 */
export async function listFiles(
  folder: string,
  isIgnored: (name: string) => boolean = isOwnBusiness,
): Promise<{ files: Listed[]; closed: Closed[] }> {
  const found: Found[] = [];
  const closed: Closed[] = [];
  // That there is no such folder is told where it is opened.
  const root = await realpath(folder).catch(() => path.resolve(folder));

  async function walk(listed: Listed, around: readonly string[], linked: boolean): Promise<void> {
    const real = around.at(-1)!;
    const entries = await readdir(listed.disk, { withFileTypes: true }).catch((error: unknown) => {
      closed.push({ ...listed, reason: codeOf(error) });
      return [];
    });
    await Promise.all(
      entries
        .filter(({ name }) => !isIgnored(name))
        .map((entry) => {
          const disk = path.join(listed.disk, entry.name);
          const at = { path: path.posix.join(listed.path, entry.name.normalize('NFC')), disk };
          if (entry.isSymbolicLink()) return follow(at, around);
          return take(at, { kind: entry, real: path.join(real, entry.name), around, linked });
        }),
    );
  }

  async function follow(at: Listed, around: readonly string[]): Promise<void> {
    try {
      const real = await realpath(at.disk);
      if (!isWithin(root, real)) closed.push({ ...at, outside: real });
      else if (!around.some((folder) => isWithin(real, folder)))
        await take(at, { kind: await stat(real), real, around, linked: true });
    } catch (error) {
      closed.push({ ...at, reason: codeOf(error) });
    }
  }

  async function take(at: Listed, { kind, real, around, linked }: Way): Promise<void> {
    const [sign] = refusedSigns.exec(path.posix.basename(at.path)) ?? [];
    if (sign !== undefined) closed.push({ ...at, sign });
    else if (kind.isDirectory()) await walk(at, [...around, real], linked);
    else if (kind.isFile()) found.push({ ...at, real, linked });
    else closed.push({ ...at, reason: kind.isFIFO() ? 'FIFO' : kind.isSocket() ? 'socket' : 'device' });
  }

  await walk({ path: '', disk: folder }, [root], false);
  found.sort((a, b) => Number(a.linked) - Number(b.linked) || (a.path < b.path ? -1 : 1));
  const texts = new Map<string, string>();
  const files = found.flatMap(({ real, linked, ...listed }): Listed[] => {
    const first = isText(listed.path) ? texts.get(real) : undefined;
    if (isText(listed.path) && first === undefined) texts.set(real, listed.path);
    if (first === undefined) return [listed];
    closed.push({ ...listed, twice: first });
    return [];
  });
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), closed };
}

/** A file with its path on the disk without links, and whether a link leads to it. */
type Found = Listed & { real: string; linked: boolean };

type Way = {
  kind: Pick<Dirent, 'isDirectory' | 'isFile' | 'isFIFO' | 'isSocket'>;
  real: string;
  around: readonly string[];
  linked: boolean;
};

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);
