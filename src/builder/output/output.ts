import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bytesAt, writeBytes } from '../../cache/disk.ts';
import { sha256 } from '../../cache/digest.ts';

/**
 * The next site: files of the served one that are unchanged, and staged files for the rest. A served file is kept only if
 * its digest matches. Writes are synchronous, because a worker has nothing else to do meanwhile.
 */
export type Output = ReturnType<typeof outputIn>;

/** Name of a staged file. They are in one folder, because creating the folders of a site takes seconds. */
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
    /** Reads a file of the next site. */
    read: (file: string): Buffer => bytesAt(staged(file)) ?? readFileSync(path.join(served, file)),
    /** Whether the served file has this digest. */
    isUnchanged: isServed,
    /** Stages a file unless the served one is the same. Returns its digest. */
    put(file: string, data: string | Uint8Array): string {
      const digest = sha256(data);
      if (isServed(file, digest)) rmSync(staged(file), { force: true });
      else write(file, data);
      return digest;
    },
  };
}

/** The digest of a file. Returns undefined if it cannot be read. */
export function digestAt(file: string): string | undefined {
  const bytes = bytesAt(file);
  return bytes && sha256(bytes);
}
