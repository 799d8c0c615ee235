import path from 'node:path';
import { ignoreDiskErrors, readVerified, writeVerified } from '../../cache/verifiedFile.ts';

const folder = path.join('.cache', 'check');

/** What was written under a name by the same version of whatever wrote it, and has not changed by a byte since. */
export function readCache<T>(name: string, version: string): T | undefined {
  const body = readVerified(fileOf(name), version);
  return body && (JSON.parse(body.toString('utf8')) as T);
}

/** Writes what JSON can hold; a run that is interrupted leaves the last one's. */
export function writeCache(name: string, version: string, value: unknown): void {
  const text = JSON.stringify(value);
  ignoreDiskErrors(() => writeVerified(fileOf(name), text, version));
}

export const fileOf = (name: string) => path.join(folder, name);
