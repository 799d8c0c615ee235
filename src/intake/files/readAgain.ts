import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../cache/digest.ts';
import { bytesOf, chunksOf, readingFlags } from './fileBytes.ts';

/** Thrown if a content file has changed since it was first read. The message is its name. */
export class ChangedError extends Error {
  override name = 'ChangedError';
}

/** How many times an action is tried, at most, while editors save. */
const attempts = 5;

/**
 * Repeats an action as long as files change meanwhile, up to `attempts` times.
 *
 * @param act is given the number of the attempt, from 1
 * @param onChanged called with the changed file before each repetition
 * @throws ChangedError when files keep changing
 */
export async function retryIfChanged<T>(
  act: (attempt: number) => Promise<T>,
  onChanged: (file: string) => Promise<void> | void = () => {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act(attempt);
    } catch (error) {
      if (!isChanged(error) || attempt === attempts) throw error;
      await onChanged(error.message);
    }
  }
}

/** Whether an error is a `ChangedError`, thrown here or in a worker process. */
export const isChanged = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'ChangedError';

/**
 * A content file that has been read: its path from the project's root, and the SHA-256 of the bytes that were read.
 * Without a digest any content is accepted: for `astro dev`, which shows what is saved.
 */
export type ReadFile = { file: string; digest: string | undefined };

/**
 * The bytes of a file that has been read before. Every second reading uses this: what was checked is what is
 * published, although editors may save while a build runs.
 *
 * @throws ChangedError if the file has other bytes now or can no longer be read
 */
export function readAgain({ file, digest }: ReadFile): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf({ disk: path.resolve(file) });
  if (!bytes || (digest && sha256(bytes) !== digest)) throw new ChangedError(file);
  return bytes as Uint8Array<ArrayBuffer>;
}

/**
 * The same of a large file, in parts, each of which is overwritten by the next.
 *
 * @throws ChangedError at the end of the file if it has other bytes now
 */
export function* readAgainInParts({ file, digest }: ReadFile): Generator<Uint8Array> {
  const hash = createHash('sha256');
  let opened: number | undefined;
  try {
    opened = openSync(path.resolve(file), readingFlags);
    for (const part of chunksOf(opened)) {
      hash.update(part);
      yield part;
    }
  } catch (error) {
    throw isChanged(error) ? error : new ChangedError(file);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
  if (digest && hash.digest('hex') !== digest) throw new ChangedError(file);
}
