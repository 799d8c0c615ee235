import { inflateRawSync } from 'node:zlib';

/** The maximum size of an inflated entry; metadata is smaller. */
const maxBytes = 4_000_000;

/**
 * The texts of chosen files in a ZIP archive (APPNOTE 6.3, 4.3), found by its central directory as office programs
 * do. Encrypted and damaged entries and methods other than deflate are skipped.
 */
export function zipTexts(bytes: Buffer, isWanted: (name: string) => boolean): string[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const texts: string[] = [];
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      const [packed, name, extra, note] = [20, 28, 30, 32].map((field, index) =>
        index === 0 ? bytes.readUInt32LE(at + field) : bytes.readUInt16LE(at + field),
      ) as [number, number, number, number];
      const local = bytes.readUInt32LE(at + 42);
      if (isWanted(bytes.toString('utf8', at + 46, at + 46 + name))) {
        const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
        const data = bytes.subarray(start, start + packed);
        const isPlain = bytes.readUInt16LE(at + 10) === 0;
        texts.push((isPlain ? data : inflateRawSync(data, { maxOutputLength: maxBytes })).toString('utf8'));
      }
      at += 46 + name + extra + note;
    }
  } catch {
    // The archive is damaged: keeps the texts read so far.
  }
  return texts;
}
