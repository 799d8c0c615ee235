import fs from 'node:fs';

/** What the boxes of an MP4 file say that the library does not: whether all of it is there, and how it is turned. */
export type Mp4Shape = { isCut: boolean; isTurned: boolean };

/** Boxes that hold other boxes on the way to the header of a track. */
const containers = ['moov', 'trak'];

/** Reads the boxes of an open MP4 file (ISO/IEC 14496-12, 4.2); of their content only the headers of tracks. */
export function readMp4Boxes(file: number): Mp4Shape {
  const { size: length } = fs.fstatSync(file);
  const shape = { isCut: false, isTurned: false };
  const at = (position: number, bytes: number) => {
    const buffer = Buffer.alloc(bytes);
    fs.readSync(file, buffer, 0, bytes, position);
    return buffer;
  };
  const walk = (from: number, end: number) => {
    for (let position = from; position + 8 <= end;) {
      const head = at(position, 16);
      const short = head.readUInt32BE(0);
      const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - position : short;
      const type = head.toString('latin1', 4, 8);
      if (size < 8) return;
      if (position + size > length) shape.isCut = true;
      if (containers.includes(type)) walk(position + 8, Math.min(position + size, length));
      if (type === 'tkhd') {
        // The matrix follows; a quarter turn has nothing on its diagonal.
        const isLong = at(position + 8, 1)[0] === 1;
        const matrix = at(position + (isLong ? 60 : 48), 36);
        if (matrix.readInt32BE(0) === 0 && matrix.readInt32BE(4) !== 0) shape.isTurned = true;
      }
      position += size;
    }
  };
  // The sizes of something else would be chance.
  if (at(0, 8).toString('latin1', 4) === 'ftyp') walk(0, length);
  return shape;
}
