import { readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { replaceFile } from './disk.ts';
import { markUsed } from './prune.ts';

/** Bytes of a checksum: SHA-256. */
const length = 32;

/** Writes a file with its checksum, in one step. */
export const writeVerified = (file: string, data: Uint8Array | string): void =>
  replaceFile(file, [hash('sha256', data, 'buffer'), data]);

/** Reads a file written by `writeVerified`. Returns undefined if it is missing or damaged. */
export function readVerified(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(length);
    if (!hash('sha256', data, 'buffer').equals(bytes.subarray(0, length))) return undefined;
    markUsed(file);
    return data;
  } catch {
    return undefined;
  }
}
