import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';

/** Bytes of a seal: SHA-256. */
const length = 32;

const sealOf = (data: Uint8Array | string, version: string) =>
  Buffer.from(digestOf(`${version}\n${digestOf(data)}`), 'hex');

/**
 * Writes a file that says itself whether it is whole, in one step: another build never sees half of it.
 *
 * @param version of what wrote it: another one finds nothing
 */
export function writeSealed(file: string, data: Uint8Array | string, version = ''): void {
  const beside = `${file}.${process.pid}.next`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(beside, Buffer.concat([sealOf(data, version), Buffer.from(data)]));
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What was sealed; none if the file is missing, damaged or of another version. */
export function readSealed(file: string, version = ''): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(length);
    return sealOf(data, version).equals(bytes.subarray(0, length)) ? data : undefined;
  } catch {
    return undefined;
  }
}
