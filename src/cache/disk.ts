import { accessSync, constants, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file. Its error has the path, which Node's lacks if the disk is full. */
export function writeBytes(file: string, data: string | Uint8Array): void {
  try {
    writeFileSync(file, data);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** Creates a folder and its parents. Its error says why, which Node's does not on a read-only disk. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    accessSync(nearestFolder(folder), constants.W_OK);
    throw error;
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
