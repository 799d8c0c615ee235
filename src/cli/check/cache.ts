import path from 'node:path';
import { ignoreDiskErrors, readVerified, writeVerified } from '../../cache/verifiedFile.ts';

const folder = path.join('.cache', 'check');

/** Reads a cached value; undefined if it is missing, damaged or of another version. */
export function readCache<T>(name: string, version: string): T | undefined {
  const body = readVerified(cacheFile(name), version);
  return body && (JSON.parse(body.toString('utf8')) as T);
}

/** Caches a JSON value, atomically; disk errors are ignored. */
export function writeCache(name: string, version: string, value: unknown): void {
  const text = JSON.stringify(value);
  ignoreDiskErrors(() => writeVerified(cacheFile(name), text, version));
}

export const cacheFile = (name: string) => path.join(folder, name);
