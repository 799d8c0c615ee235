import { constants, copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { bytesAt, makeFolder, replaceFile } from '../../cache/disk.ts';
import { sha256 } from '../../cache/digest.ts';
import { importFolder } from './importFolder.ts';

/** How many files were new, changed and the same; `kept` ones were changed or removed by an editor and stay so. */
export type WriteCounts = Record<'new' | 'changed' | 'same' | 'kept' | 'removed', number>;

/** Writes the files of a publication so that what editors have changed since the last time is theirs. */
export type OutputFolder = {
  writeFile: (name: string, content: string | Uint8Array) => void;
  /** Copies a file; one of the same size is the same. */
  copyFile: (name: string, from: string) => void;
  /** Removes what an earlier import wrote and this one did not, if nobody has changed it; then notes what was written. */
  finish: () => { counts: WriteCounts; kept: string[] };
};

/** By name: the SHA-256 of a text, or the size of a copied file. */
type Notes = Record<string, string | number>;

/** Where it is noted what was written. */
const notesFile = `${importFolder}/written.json`;

/** Where the new form of a text that an editor has changed is put. */
const notWritten = `${importFolder}/not-written`;

/** @param force writes over what editors have changed */
export function openOutput(folder: string, force: boolean): OutputFolder {
  const at = (name: string) => path.join(folder, name);
  const before = notesIn(at(notesFile));
  const after: Notes = {};
  const counts: WriteCounts = { new: 0, changed: 0, same: 0, kept: 0, removed: 0 };
  const kept: string[] = [];
  rmSync(at(notWritten), { recursive: true, force: true });

  /** Writes a file unless it is the same, or an editor's. */
  const put = (
    name: string,
    now: Notes[string] | undefined,
    wanted: Notes[string],
    write: () => void,
  ): void => {
    after[name] = wanted;
    if (now === wanted) {
      counts.same += 1;
    } else if (!force && before[name] !== now) {
      // What was written stays noted, so that the file is known to be an editor's the next time too.
      if (name in before) after[name] = before[name]!;
      else delete after[name];
      counts.kept += 1;
      kept.push(name);
    } else {
      write();
      counts[now === undefined ? 'new' : 'changed'] += 1;
    }
  };

  return {
    writeFile(name, content) {
      const bytes = bytesAt(at(name));
      put(name, bytes && sha256(bytes), sha256(content), () => replaceFile(at(name), [content]));
      if (kept.at(-1) === name && bytes) replaceFile(at(`${notWritten}/${name}`), [content]);
    },
    copyFile(name, from) {
      put(name, sizeOf(at(name)), statSync(from).size, () => {
        makeFolder(path.dirname(at(name)));
        copyFileSync(from, at(name), constants.COPYFILE_FICLONE);
      });
    },
    finish() {
      const removed = Object.keys(before).filter((name) => {
        if (name in after || kept.includes(name) || !existsSync(at(name))) return false;
        const is = before[name];
        return is === (typeof is === 'number' ? sizeOf(at(name)) : sha256(bytesAt(at(name)) ?? ''));
      });
      for (const name of removed) rmSync(at(name));
      counts.removed = removed.length;
      replaceFile(at(notesFile), [`${JSON.stringify(after, null, 1)}\n`]);
      return { counts, kept };
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
