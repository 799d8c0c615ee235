import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesAt, writeBytes } from '../../cache/disk.ts';
import { sha256 } from '../../cache/digest.ts';
import { readDigest } from '../../intake/files/fileBytes.ts';
import { mediaKindOf } from '../../intake/media/mediaKinds.ts';

/**
 * The next site: files of the served one that are unchanged, and staged files for the rest. A served file is kept only if
 * its digest matches. Writes are synchronous, because a worker has nothing else to do meanwhile.
 */
export type Output = ReturnType<typeof outputIn>;

/** Name of a staged file. They are in one folder, because creating the folders of a site takes seconds. */
export const stagedName = (file: string): string => sha256(file).slice(0, 40);

export function outputIn(stage: string, served: string) {
  let bytes = 0;
  const staged = (file: string) => path.join(stage, stagedName(file));
  const isServed = (file: string, digest: string) => digestAt(path.join(served, file)) === digest;
  const write = (file: string, data: string | Uint8Array) => {
    writeBytes(staged(file), data);
    bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.length;
  };
  return {
    write,
    /** Bytes written so far. */
    written: () => bytes,
    /** Reads a file of the next site. */
    read: (file: string): Buffer => bytesAt(staged(file)) ?? readFileSync(path.join(served, file)),
    /** Whether the served file has this digest. */
    isUnchanged: isServed,
    /** Stages a file unless the served one is the same. Returns its digest. */
    put(file: string, data: string | Uint8Array): string {
      const digest = sha256(data);
      if (isServed(file, digest)) rmSync(staged(file), { force: true });
      else write(file, data);
      return digest;
    },
    /** The same of a file that arrives in parts. Returns its size too. */
    async putParts(
      file: string,
      parts: AsyncIterable<Uint8Array>,
    ): Promise<{ digest: string; size: number }> {
      const hash = createHash('sha256');
      let size = 0;
      const opened = openSync(staged(file), 'w');
      try {
        for await (const part of parts) {
          hash.update(part);
          writeFileSync(opened, part);
          size += part.length;
        }
      } catch (error) {
        throw Object.assign(error as NodeJS.ErrnoException, { path: staged(file) });
      } finally {
        closeSync(opened);
      }
      const digest = hash.digest('hex');
      if (isServed(file, digest)) rmSync(staged(file), { force: true });
      else bytes += size;
      return { digest, size };
    },
  };
}

/** The digest of a file; sounds and videos are never in memory as a whole. Returns undefined if it cannot be read. */
export function digestAt(file: string): string | undefined {
  if (mediaKindOf(file)) {
    const read = readDigest({ disk: file });
    return 'digest' in read ? read.digest : undefined;
  }
  const bytes = bytesAt(file);
  return bytes && sha256(bytes);
}
