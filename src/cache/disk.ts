import { accessSync, constants, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file; an error says which, as Node's own does not where the disk is full. */
export function writeBytes(file: string, data: string | Uint8Array): void {
  try {
    writeFileSync(file, data);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** Makes a folder and those around it; an error says why, as Node's own does not on a read-only disk. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    accessSync(nearestFolder(folder), constants.W_OK);
    throw error;
  }
}

/** A folder itself, or the nearest around it that there is. */
export const nearestFolder = (folder: string): string =>
  lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearestFolder(path.dirname(path.resolve(folder)));

/** A path as somebody who works in the project writes it. */
export function nameFromHere(file: string): string {
  const name = path.relative('.', file) || '.';
  return name.startsWith('..') ? path.resolve(file) : name;
}
