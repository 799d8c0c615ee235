import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeBytes } from '../../cache/disk.ts';
import { sha256 } from '../../cache/digest.ts';

/**
 * The next site: what is served, where it still is what it should be, and staged files for all else. Nothing that is
 * served is believed: a file is kept only for its digest. Writes are synchronous: nothing else is to be done meanwhile,
 * and another process does as much on every other processor.
 */
export type Output = ReturnType<typeof outputIn>;

/** The name of a staged file: they lie in one folder, for making as many folders as a site has takes seconds. */
export const stagedName = (file: string): string => sha256(file).slice(0, 40);

export function outputIn(stage: string, served: string) {
  let bytes = 0;
  const staged = (file: string) => path.join(stage, stagedName(file));
  const isServed = (file: string, digest: string) => digestAt(path.join(served, file)) === digest;
  const write = (file: string, data: string | Uint8Array) => {
    writeBytes(staged(file), data);
    bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.length;
  };
  return {
    write,
    /** Bytes written so far. */
    written: () => bytes,
    /** A file of the next site. */
    read: (file: string): Buffer => bytesAt(staged(file)) ?? readFileSync(path.join(served, file)),
    /** Whether a file is served that has this digest: then it needs no other. */
    isUnchanged: isServed,
    /** Writes a file unless it is so already. */
    put(file: string, data: string | Uint8Array): string {
      const digest = sha256(data);
      if (isServed(file, digest)) rmSync(staged(file), { force: true });
      else write(file, data);
      return digest;
    },
  };
}

/** The bytes of a file; none if it cannot be read. */
export function bytesAt(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The digest of a file; none if it cannot be read. */
export function digestAt(file: string): string | undefined {
  const bytes = bytesAt(file);
  return bytes && sha256(bytes);
}
