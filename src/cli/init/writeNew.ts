import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../cache/disk.ts';

/** Files to write, by their paths in a folder: texts, and pictures as bytes. */
export type NewFiles = Record<string, string | Uint8Array>;

/** Files of a folder that may be there before, and stay as they are. */
const mayStay = new Set(['package.json', '.gitignore']);

/**
 * Writes files into a folder. Nothing is overwritten: if a file is there already, nothing is written at all.
 *
 * @returns the files that are in the way, or those that were left as they are
 */
export function writeNew(folder: string, files: NewFiles): { taken: string[] } | { kept: string[] } {
  const found = Object.keys(files).filter((name) => existsSync(path.join(folder, name)));
  const taken = found.filter((name) => !mayStay.has(name));
  if (taken.length > 0) return { taken };
  for (const [name, content] of Object.entries(files)) {
    if (found.includes(name)) continue;
    const file = path.join(folder, name);
    makeFolder(path.dirname(file));
    writeFileSync(file, content, { flag: 'wx' });
  }
  return { kept: found };
}
