import { lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import { filesBelow } from './files.ts';

/**
 * The folder that is made ready to take the served one's place. It may hold an older state of the site: nothing in it
 * is believed, every file is kept only for its digest, and a path that was a file may have become a folder. Writes are
 * synchronous: nothing else is to be done meanwhile, and another process does as much on every other processor.
 */
export type Output = ReturnType<typeof outputIn>;

export function outputIn(folder: string, served: string) {
  const folders = new Set(['.']);
  let bytes = 0;
  const makeFolder = (below: string) => {
    if (folders.has(below)) return;
    makeFolder(path.posix.dirname(below));
    const target = path.join(folder, below);
    const found = lstatSync(target, { throwIfNoEntry: false });
    // A link would lead out of the site. Another process may be making the same folder: nothing but a file is removed.
    if (found && !found.isDirectory()) rmSync(target, { force: true });
    if (!found?.isDirectory()) mkdirSync(target, { recursive: true });
    folders.add(below);
  };
  /** Where a file of the site is to be. Whatever else an earlier build has left at its path is removed. */
  const placeOf = (file: string) => {
    makeFolder(path.posix.dirname(file));
    const target = path.join(folder, file);
    const found = lstatSync(target, { throwIfNoEntry: false });
    if (found && !found.isFile()) rmSync(target, { recursive: true });
    return target;
  };
  const writeAt = (target: string, data: string | Uint8Array) => {
    writeFileSync(target, data);
    bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.length;
  };
  return {
    folder,
    write: (file: string, data: string | Uint8Array) => writeAt(placeOf(file), data),
    /** Bytes written so far. */
    written: () => bytes,
    /** Has the file as it was served, if that is still what it was: from this folder, or from the served one. */
    take(file: string, digest: string): 'kept' | 'copied' | undefined {
      const target = placeOf(file);
      if (digestAt(target) === digest) return 'kept';
      const found = bytesAt(path.join(served, file));
      if (!found || digestOf(found) !== digest) return undefined;
      writeAt(target, found);
      return 'copied';
    },
    /** Writes a file unless it is so already. */
    put(file: string, data: string | Uint8Array): string {
      const digest = digestOf(data);
      const target = placeOf(file);
      if (digestAt(target) !== digest) writeAt(target, data);
      return digest;
    },
  };
}

/** Removes whatever does not belong to the site. */
export function clear(folder: string, belongs: (file: string) => boolean): void {
  for (const file of filesBelow(folder)) {
    if (belongs(file)) continue;
    unlinkSync(path.join(folder, file));
    removeEmpty(folder, path.posix.dirname(file));
  }
}

function removeEmpty(folder: string, below: string): void {
  for (let at = below; at !== '.'; at = path.posix.dirname(at)) {
    try {
      rmdirSync(path.join(folder, at));
    } catch {
      return;
    }
  }
}

function bytesAt(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function digestAt(file: string): string | undefined {
  const bytes = bytesAt(file);
  return bytes && digestOf(bytes);
}
