const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** The chunks that a picture is shown with: those that every reader must know, those of colours, sizes and animations. */
const needed = /^(?:[A-Z]\w{3}|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;

/** A PNG without texts, Exif, dates and what applications keep in it, and without anything behind its end. */
export function barePng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const parts: Buffer[] = [signature];
  for (let at = 8, type = ''; type !== 'IEND';) {
    const end = at + 12 + bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (needed.test(type)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
