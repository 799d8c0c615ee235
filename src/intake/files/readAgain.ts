import path from 'node:path';
import { sha256 } from '../../cache/digest.ts';
import { bytesOf } from './fileBytes.ts';

/** Thrown where a content file is no longer what it was when it was first read. The message is its name. */
export class ChangedError extends Error {
  override name = 'ChangedError';
}

/** How many times something is begun, at most, while editors save. */
const attempts = 5;

/**
 * Begins something anew whenever a file changes meanwhile, some times.
 *
 * @param onChanged told of each change after which it is begun again
 * @throws ChangedError when files keep changing
 */
export async function untilUnchanged<T>(
  act: () => Promise<T>,
  onChanged: (file: string) => Promise<void> | void = () => {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!isChanged(error) || attempt === attempts) throw error;
      await onChanged(error.message);
    }
  }
}

/** Whether an error says so, thrown here or in a process that helps. */
export const isChanged = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'ChangedError';

/**
 * A content file that has been read: its path from the project's root, and the SHA-256 of the bytes that were read. Without
 * one it may hold what it will: for `astro dev`, which shows what is saved.
 */
export type ReadFile = { file: string; digest: string | undefined };

/**
 * The bytes of a file that has been read before. Whatever needs them again gets them here: what was checked is what is
 * published, although editors may save while a build runs.
 *
 * @throws ChangedError when the file holds other bytes now, or cannot be read any more
 */
export function readAgain({ file, digest }: ReadFile): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf({ disk: path.resolve(file) });
  if (!bytes || (digest && sha256(bytes) !== digest)) throw new ChangedError(file);
  return bytes as Uint8Array<ArrayBuffer>;
}
