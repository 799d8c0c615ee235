import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';

/** Bytes of a seal: SHA-256. */
const length = 32;

/** Writes a file that says itself whether it is whole, in one step: another build never sees half of it. */
export function writeSealed(file: string, data: Uint8Array | string): void {
  const seal = Buffer.from(digestOf(data), 'hex');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}-${process.pid}`, Buffer.concat([seal, Buffer.from(data)]));
  renameSync(`${file}-${process.pid}`, file);
}

/** What was sealed; none if the file is missing or damaged. */
export function readSealed(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(length);
    return digestOf(data) === bytes.toString('hex', 0, length) ? data : undefined;
  } catch {
    return undefined;
  }
}
