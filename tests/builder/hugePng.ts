import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A PNG that says it is so many pixels wide and high, of which it has one. */
export async function hugePng(side: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  // The head's length and name, then width and height, then what it is (w3.org/TR/png-3, 11.2.1).
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
