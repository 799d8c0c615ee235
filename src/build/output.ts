import { mkdirSync, readFileSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';
import { filesBelow } from './files.ts';

/**
 * The folder that is made ready to take the served one's place. It may hold an older state of the site: nothing in it
 * is believed, every file is kept only for its digest. Writes are synchronous: nothing else
 * is to be done meanwhile, and another process does as much on every other processor.
 */
export type Output = ReturnType<typeof outputIn>;

export function outputIn(folder: string, served: string) {
  const made = new Set<string>();
  let bytes = 0;
  const write = (file: string, data: string | Uint8Array) => {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, data);
    bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.length;
  };
  return {
    folder,
    write,
    /** Bytes written so far. */
    written: () => bytes,
    /** Has the file as it was served, if that is still what it was: from this folder, or from the served one. */
    take(file: string, digest: string): 'kept' | 'copied' | undefined {
      if (digestAt(path.join(folder, file)) === digest) return 'kept';
      const found = bytesAt(path.join(served, file));
      if (!found || digestOf(found) !== digest) return undefined;
      write(file, found);
      return 'copied';
    },
    /** Writes a file unless it is so already. */
    put(file: string, data: string | Uint8Array): string {
      const digest = digestOf(data);
      if (digestAt(path.join(folder, file)) !== digest) write(file, data);
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
