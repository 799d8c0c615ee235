import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, writeBytes } from './disk.ts';

/** Bytes of a checksum: SHA-256. */
const length = 32;

/** Milliseconds. */
const day = 86_400_000;

/** How long unused files are kept: a branch may rest so long. */
const maxAge = 60 * day;

const checksumOf = (data: Uint8Array | string, version: string) =>
  hash('sha256', `${version}\n${hash('sha256', data, 'hex')}`, 'buffer');

/**
 * Writes a file with its checksum, in one step, so that another build never reads half of it.
 *
 * @param version of the writer: readers of another version find nothing
 */
export function writeVerified(file: string, data: Uint8Array | string, version = ''): void {
  const beside = `${file}.${process.pid}.next`;
  makeFolder(path.dirname(file));
  try {
    writeBytes(beside, Buffer.concat([checksumOf(data, version), Buffer.from(data)]));
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Runs `write`, ignoring errors of the system: without its cache the next run is slower, and this one no worse. */
export function ignoreDiskErrors(write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  }
}

/** Reads a file written by `writeVerified`. Returns undefined if it is missing, damaged or of another version. */
export function readVerified(file: string, version = ''): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(length);
    if (!checksumOf(data, version).equals(bytes.subarray(0, length))) return undefined;
    if (Date.now() - statSync(file).mtimeMs > day) utimesSync(file, new Date(), new Date());
    return data;
  } catch {
    return undefined;
  }
}

/** Removes the files of a folder that no build has read or written for long. */
export function pruneUnused(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > maxAge) rmSync(file, { force: true });
  }
}
