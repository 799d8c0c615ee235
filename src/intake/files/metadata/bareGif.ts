const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;

/** A GIF without comments, XMP and what applications keep in it but how often it repeats, and without anything behind. */
export function bareGif(bytes: Buffer): Buffer | undefined {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return undefined;
  const start = 13 + colourTable(bytes.readUInt8(10));
  const parts = [bytes.subarray(0, start)];
  for (let at = start; ;) {
    const type = bytes.readUInt8(at);
    if (type === trailer) {
      parts.push(bytes.subarray(at, at + 1));
      return Buffer.concat(parts);
    }
    if (type !== extension && type !== image) return undefined;
    const data = type === extension ? at + 2 : at + 11 + colourTable(bytes.readUInt8(at + 9));
    const end = afterBlocks(bytes, data);
    if (type === image || isNeeded(bytes, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

/** How long a table of colours is, by the flags before it. */
const colourTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Where the blocks of data end that begin at a byte, each with its length before it. */
function afterBlocks(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes.readUInt8(at) > 0) at += 1 + bytes.readUInt8(at);
  return at + 1;
}

function isNeeded(bytes: Buffer, at: number): boolean {
  const label = bytes.readUInt8(at + 1);
  if (label === graphicControl) return true;
  return (
    label === application && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(bytes.toString('latin1', at + 3, at + 14))
  );
}
