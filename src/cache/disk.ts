import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The bytes of a file. Returns undefined if it cannot be read. */
export function bytesAt(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes a file. Its error has the path, which Node's lacks if the disk is full. */
export function writeBytes(file: string, data: string | Uint8Array): void {
  try {
    writeFileSync(file, data);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** Writes a file from its parts, in one step, so that no other process reads half of it. */
export function replaceFile(file: string, parts: readonly (string | Uint8Array)[]): void {
  const beside = `${file}.${process.pid}.next`;
  makeFolder(path.dirname(file));
  try {
    const opened = openSync(beside, 'w');
    try {
      for (const part of parts) writeFileSync(opened, part);
    } finally {
      closeSync(opened);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
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

/**
 * Creates a folder and its parents, one by one: where a file system takes no folder, as that of `/proc`, Node's `recursive`
 * tries for ever. The error says why, which Node's does not on a read-only disk.
 */
export function makeFolder(folder: string): void {
  const there = nearestFolder(folder);
  const missing = path.relative(there, folder).split(path.sep).filter(Boolean);
  try {
    if (missing.length === 0) mkdirSync(folder, { recursive: true });
    missing.forEach((_, depth) => makeOne(path.join(there, ...missing.slice(0, depth + 1))));
  } catch (error) {
    accessSync(there, constants.W_OK);
    throw error;
  }
}

/** Creates a folder, which another process may have made meanwhile. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The folder, or its nearest parent that exists. */
export const nearestFolder = (folder: string): string =>
  lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearestFolder(path.dirname(path.resolve(folder)));

/** A path as it is written in messages: relative within the project, otherwise absolute. */
export function nameFromHere(file: string): string {
  const name = path.relative('.', file) || '.';
  return name.startsWith('..') ? path.resolve(file) : name;
}
