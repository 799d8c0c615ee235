import path from 'node:path';
import type { ListedFile } from '../../../intake/files/listing.ts';
import type { Fault } from '../../../intake/faults.ts';

/** A file or a folder of the content folder that gets another name, as paths from there. */
export type Rename = {
  from: string;
  to: string;
  /** Where it is on the disk. */
  disk: string;
};

/**
 * The renames that follow from names that the build rejects with a proposal. Such a file has never been published, so
 * no address is lost; if the proposed name is taken, people have to choose.
 */
export function renamesOf(
  faults: readonly Fault[],
  files: readonly ListedFile[],
  nameOf: (path: string) => string,
): Rename[] {
  const byName = new Map(files.map((listed) => [nameOf(listed.path), listed]));
  const taken = new Set(files.flatMap(({ path: file }) => [file, path.posix.dirname(file)]));
  const renames: Rename[] = [];
  for (const { file, rule, values } of faults) {
    const listed = byName.get(file);
    if (listed === undefined || (rule !== 'slug-form' && rule !== 'file-ending')) continue;
    if (values.taken !== undefined) continue;
    const { path: from, disk } = listed;
    const inFolder = path.posix.dirname(from);
    const rename =
      rule === 'slug-form' && values.folder
        ? {
            from: inFolder,
            to: path.posix.join(path.posix.dirname(inFolder), values.right),
            disk: path.dirname(disk),
          }
        : { from, to: path.posix.join(inFolder, values.right), disk };
    // An author in another format has to be converted by hand.
    if (rule === 'file-ending' && from.startsWith('authors/') && !/\.ya?ml$/i.test(from)) continue;
    if (taken.has(rename.to) || renames.some(({ from }) => from === rename.from)) continue;
    taken.add(rename.to);
    renames.push(rename);
  }
  return renames;
}

/** A path of the content folder after renaming. */
export function pathAfter(file: string, renames: readonly Rename[]): string {
  for (const { from, to } of renames) {
    if (file === from || file.startsWith(`${from}/`)) return to + file.slice(from.length);
  }
  return file;
}

/** The path on disk of a renamed file or folder. */
export const renamedDiskPath = ({ disk, to }: Rename) => path.join(path.dirname(disk), path.basename(to));

/** The path on disk of a file after renaming. */
export function diskPathAfter(disk: string, renames: readonly Rename[]): string {
  for (const rename of renames) {
    const isIn = disk === rename.disk || disk.startsWith(rename.disk + path.sep);
    if (isIn) return renamedDiskPath(rename) + disk.slice(rename.disk.length);
  }
  return disk;
}
