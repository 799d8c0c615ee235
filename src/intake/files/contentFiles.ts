import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { faultAt, type Fault, type FaultDetail } from '../faults.ts';
import { isGone, readBytes, readDigest, type FileDigest, type ReadFailure } from './fileBytes.ts';
import { ChangedError } from './readAgain.ts';
import { checkEnding } from './fileNames.ts';
import { listFiles, type SkippedFile, type ListedFile } from './listing.ts';

/** The files of a content folder, and how to read them. */
export type ContentFiles = {
  files: readonly ListedFile[];
  /** The name faults give to a path on the disk. */
  nameOf: (disk: string) => string;
  /**
   * Articles or pages: of the files whose paths match, those that end in `.md` or `.mdx`; a misspelt ending is a
   * fault.
   */
  textsIn: (meant: RegExp) => ListedFile[];
  /** @throws ChangedError for a file that is gone since the folder was listed */
  read: <T>(
    chosen: readonly ListedFile[],
    make: (bytes: Uint8Array, listed: ListedFile, file: string) => T,
  ) => T[];
  /** The digest of a large file; undefined, and a fault, if it cannot be read. @throws ChangedError likewise */
  digest: (listed: ListedFile) => FileDigest | undefined;
  /** Files that cannot be read or have a forbidden name; `read` adds to them. */
  faults: Fault[];
};

/** Names paths from a project's root, with `/`. */
export const namesFrom = (root: string) => (disk: string) =>
  path.relative(path.resolve(root), path.resolve(disk)).replaceAll(path.sep, '/') || '.';

/** Lists a content folder. What cannot be read is a fault like any other, never thrown. */
export async function openContent(folder: string, nameOf: (disk: string) => string): Promise<ContentFiles> {
  const { files, closed } = await listFiles(folder);
  const faults: Fault[] = [];
  const report = (listed: ListedFile, detail: FaultDetail) =>
    faults.push(faultAt(detail, { file: nameOf(listed.disk), line: 1, column: 1 }));
  for (const listed of closed) report(listed, unusableFileFault(listed));
  const root = await realpath(folder).catch(() => path.resolve(folder));

  const textsIn = (meant: RegExp) =>
    files.filter((listed) => {
      const ending = meant.test(listed.path) ? checkEnding(listed.path) : 'other';
      if (typeof ending !== 'string') report(listed, ending);
      return ending === 'fine';
    });

  const reportFailure = (listed: ListedFile, why: ReadFailure) => {
    if (isGone(why)) throw new ChangedError(nameOf(listed.disk));
    report(listed, unusableFileFault(why));
  };
  const read: ContentFiles['read'] = (chosen, make) =>
    chosen.flatMap((listed) => {
      const bytes = readBytes(listed, root);
      if (bytes instanceof Uint8Array) return [make(bytes, listed, nameOf(listed.disk))];
      reportFailure(listed, bytes);
      return [];
    });
  const digest: ContentFiles['digest'] = (listed) => {
    const found = readDigest(listed, root);
    if ('digest' in found) return found;
    reportFailure(listed, found);
    return undefined;
  };
  return { files, nameOf, textsIn, read, digest, faults };
}

/** A sign as a sentence shows it: invisible ones by their number in Unicode. */
const signOf = (sign: string) =>
  sign === '\\' ? sign : `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The fault of a file that cannot be used. */
function unusableFileFault(why: ReadFailure | SkippedFile): FaultDetail {
  if ('outside' in why) return { rule: 'file-outside', values: { target: why.outside } };
  if ('twice' in why) return { rule: 'file-twice', values: { file: why.twice } };
  if ('sign' in why) {
    const name = path.posix.basename(why.path);
    const right = name.replace(/[\\\p{Cc}]+/gu, '-');
    return { rule: 'file-name', values: { name, sign: signOf(why.sign), right } };
  }
  return { rule: 'file-unreadable', values: { reason: why.reason } };
}
