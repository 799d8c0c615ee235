import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealedFile.ts';

const folder = path.join('.cache', 'check');

export const digestOf = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
};

/** What was written under a name by the same version of whatever wrote it, and has not changed by a byte since. */
export function readCache<T>(name: string, version: string): T | undefined {
  const body = readSealed(fileOf(name), version);
  return body && (JSON.parse(body.toString('utf8')) as T);
}

/** Writes what JSON can hold; a run that is interrupted leaves the last one's. */
export function writeCache(name: string, version: string, value: unknown): void {
  try {
    writeSealed(fileOf(name), JSON.stringify(value), version);
  } catch {
    // A disk that is full or closed makes the next run slower, and this one no worse.
  }
}

export const fileOf = (name: string) => path.join(folder, name);

/** Changes with any line of the code that reads and checks a text, and with the versions of its libraries. */
export function codeVersion(): string {
  const source = path.resolve(import.meta.dirname, '../..');
  const rooms = ['intake', 'markdown', 'editorial', 'desk/check'].map((room) => path.join(source, room));
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => path.join(room, name)),
  );
  const lock = path.resolve(source, '../package-lock.json');
  return digestOf(process.version, ...[...files, lock].map((file) => readFileSync(file)));
}
