import { constants, copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { bytesAt, makeFolder, replaceFile } from '../../cache/disk.ts';
import { sha256 } from '../../cache/digest.ts';
import { importFolder } from './importFolder.ts';

/** What became of a file: `kept` was changed or removed by an editor since it was written, and stays as the editor has it. */
export type Written = 'new' | 'changed' | 'same' | 'kept';

/** Writes the files of a publication so that what editors have changed since the last time is theirs. */
export type OutputFolder = {
  writeText: (name: string, text: string) => Written;
  /** Copies a file; one of the same size is the same. */
  copyFile: (name: string, from: string) => Written;
  /** Removes what an earlier import wrote and this one did not, if nobody has changed it; then notes what was written. */
  finish: () => { removed: string[] };
};

/** By name: the SHA-256 of a text, or the size of a copied file. */
type Notes = Record<string, string | number>;

/** Where it is noted what was written. */
const notesFile = `${importFolder}/written.json`;

/** Where the new form of a text that an editor has changed is put. */
export const notWritten = `${importFolder}/not-written`;

/** @param force writes over what editors have changed */
export function openOutput(folder: string, force: boolean): OutputFolder {
  const at = (name: string) => path.join(folder, name);
  const before = notesIn(at(notesFile));
  const after: Notes = {};
  rmSync(at(notWritten), { recursive: true, force: true });

  /** Whether a file is not as it was left: it may not be written over. */
  const isEdited = (name: string, now: string | number | undefined) =>
    !force && (now === undefined ? name in before : before[name] !== now);

  return {
    writeText(name, text) {
      const bytes = bytesAt(at(name));
      const [now, wanted] = [bytes && sha256(bytes), sha256(text)];
      after[name] = wanted;
      if (now === wanted) return 'same';
      if ((now !== undefined || name in before) && isEdited(name, now)) {
        // What it was stays noted, so that it is known to be an editor's the next time too.
        after[name] = before[name] ?? '';
        if (now !== undefined && before[name] !== wanted) replaceFile(at(`${notWritten}/${name}`), [text]);
        return 'kept';
      }
      replaceFile(at(name), [text]);
      return now === undefined ? 'new' : 'changed';
    },
    copyFile(name, from) {
      const [now, wanted] = [sizeOf(at(name)), statSync(from).size];
      after[name] = wanted;
      if (now === wanted) return 'same';
      if ((now !== undefined || name in before) && isEdited(name, now)) {
        after[name] = before[name] ?? 0;
        return 'kept';
      }
      makeFolder(path.dirname(at(name)));
      copyFileSync(from, at(name), constants.COPYFILE_FICLONE);
      return now === undefined ? 'new' : 'changed';
    },
    finish() {
      const removed = Object.keys(before).filter((name) => {
        if (name in after || !existsSync(at(name))) return false;
        const now = typeof before[name] === 'number' ? sizeOf(at(name)) : sha256(bytesAt(at(name)) ?? '');
        return now === before[name];
      });
      for (const name of removed) rmSync(at(name));
      replaceFile(at(notesFile), [`${JSON.stringify(after, null, 1)}\n`]);
      return { removed };
    },
  };
}

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** Whether a folder is the output of an import. */
export const isOutput = (folder: string): boolean => existsSync(path.join(folder, notesFile));

/** Without notes that can be read, every file is taken for an editor's. */
function notesIn(file: string): Notes {
  try {
    return JSON.parse(String(bytesAt(file) ?? '{}')) as Notes;
  } catch {
    return {};
  }
}
