import { existsSync } from 'node:fs';
import path from 'node:path';
import { programRoot } from '../../cache/programRoot.ts';
import { fault } from '../../intake/faults.ts';
import { listFiles } from '../../intake/files/listing.ts';
import { FaultsError } from '../../intake/loaders.ts';
import { filesBelow } from '../files.ts';
import { describeFaults } from '../../i18n/describeFault.ts';

/** Folders whose files are published as they are; files of the publication's own replace those of the program. */
export const publicFolders = (): string[] =>
  [...new Set([path.join(programRoot, 'public'), path.resolve('public')])].filter((folder) =>
    existsSync(folder),
  );

/** The files of folders with where they are; those of a later folder replace those of an earlier one. */
export const filesAsTheyAre = (...folders: string[]): Map<string, string> =>
  new Map(
    folders.flatMap((folder) =>
      filesBelow(folder).map((file) => [file, path.join(folder, file)] as [string, string]),
    ),
  );

/**
 * Throws if symbolic links lead out of a folder whose files are published as they are, such as `public/`.
 *
 * @throws FaultsError
 */
export async function assertNoLinksOut(folder: string, language: string): Promise<void> {
  const { closed } = await listFiles(folder, () => false);
  const faults = closed.flatMap((link) =>
    'outside' in link
      ? [fault('file-outside', { target: link.outside }, { file: link.disk, line: 1, column: 1 })]
      : [],
  );
  if (faults.length > 0) throw new FaultsError(faults, describeFaults(faults, language));
}
