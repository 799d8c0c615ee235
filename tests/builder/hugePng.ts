import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A PNG whose header claims this width and height, with the data of one pixel. */
export async function hugePng(side: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  // The header's length and name, then width and height, then the format (w3.org/TR/png-3, 11.2.1).
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
