import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { sha256 } from '../../cache/digest.ts';

/** Where in an archive a file is, and the SHA-256 of its bytes. */
export type Packed = { digest: string; from: number; to: number };

/** The highest quality that takes no more than seconds. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Packs files into one, each content once: to install hundreds of files takes longer than to read one. */
export function createArchive() {
  const places = new Map<string, Packed>();
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    add(bytes: Uint8Array): Packed {
      const digest = sha256(bytes);
      const known = places.get(digest);
      if (known) return known;
      const place = { digest, from: length, to: (length += bytes.length) };
      places.set(digest, place);
      parts.push(bytes);
      return place;
    },
    bytes: (): Uint8Array => brotliCompressSync(Buffer.concat(parts), { params }),
  };
}

/** Reads files of an archive. Returns undefined if it is damaged. */
export function unpack(archive: Uint8Array, places: readonly Packed[]): Uint8Array[] | undefined {
  try {
    const all = brotliDecompressSync(archive);
    const files = places.map(({ from, to }) => all.subarray(from, to));
    return files.every((bytes, index) => sha256(bytes) === places[index]!.digest) ? files : undefined;
  } catch {
    return undefined;
  }
}
