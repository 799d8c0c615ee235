const needed = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** In the header of an extended file: it has Exif, it has XMP. */
const metadataFlags = 0b1100;

/** A WebP without Exif, XMP and unknown chunks, and without anything behind its end. */
export function bareWebp(bytes: Buffer): Buffer | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return undefined;
  const length = 8 + bytes.readUInt32LE(4);
  if (length > bytes.length) return undefined;
  const chunks: Buffer[] = [];
  for (let at = 12; at < length;) {
    const size = bytes.readUInt32LE(at + 4);
    // Chunks have an even length.
    const end = at + 8 + size + (size % 2);
    const type = bytes.toString('latin1', at, at + 4);
    if (needed.includes(type)) chunks.push(Buffer.from(bytes.subarray(at, end)));
    at = end;
  }
  for (const chunk of chunks)
    if (chunk.toString('latin1', 0, 4) === 'VP8X') chunk[8] = chunk[8]! & ~metadataFlags;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...chunks]);
}
