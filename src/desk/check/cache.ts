import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join('.cache', 'check');

export const digestOf = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
};

/**
 * What was written under a name by the same version of whatever wrote it; none if there is nothing, or if a single
 * byte of it has changed since.
 */
export function readCache<T>(name: string, version: string): T | undefined {
  try {
    const bytes = readFileSync(fileOf(name));
    const end = bytes.indexOf('\n');
    const body = bytes.subarray(end + 1);
    const isWhole = bytes.toString('latin1', 0, end) === headOf(version, body);
    return isWhole ? (JSON.parse(body.toString()) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes what JSON can hold beside and puts it in place, so that a run that is interrupted leaves the last one's. */
export function writeCache(name: string, version: string, value: unknown): void {
  const next = `${fileOf(name)}.${process.pid}.next`;
  try {
    const body = Buffer.from(JSON.stringify(value));
    mkdirSync(folder, { recursive: true });
    writeFileSync(next, Buffer.concat([Buffer.from(`${headOf(version, body)}\n`), body]));
    renameSync(next, fileOf(name));
  } catch {
    // A disk that is full or closed makes the next run slower, and this one no worse.
    rmSync(next, { force: true });
  }
}

const fileOf = (name: string) => path.join(folder, name);

const headOf = (version: string, body: Uint8Array) => `${version} ${digestOf(body)}`;

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
