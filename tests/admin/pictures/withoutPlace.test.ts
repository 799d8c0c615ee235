import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withoutPlace } from '../../../src/admin/pictures/withoutPlace.ts';

const camera = (orientation: number) =>
  sharp({ create: { width: 8, height: 4, channels: 3, background: '#b33' } })
    .jpeg()
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: 'Appareil' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 10/1 48/1' },
    })
    .toBuffer();

const stripped = async (bytes: Buffer) => Buffer.concat(withoutPlace(new Uint8Array(bytes)));

test('a picture loses the place where it was taken, and keeps its pixels', async () => {
  const before = await camera(1);
  const after = await stripped(before);
  expect((await sharp(before).metadata()).exif!.includes('Appareil')).toBe(true);
  expect((await sharp(after).metadata()).exif).toBeUndefined();
  expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
});

test('a picture that is to be turned still is', async () => {
  const after = await stripped(await camera(6));
  const { orientation, exif } = await sharp(after).metadata();
  expect(orientation).toBe(6);
  expect(exif!.includes('Appareil')).toBe(false);
});

test.each([
  ['of no picture', new Uint8Array([1, 2, 3, 4, 5])],
  ['of a picture that is cut off', new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0x40, 0, 0x45])],
  ['none', new Uint8Array()],
])('bytes %s stay', (_name, bytes) => {
  expect(Buffer.concat(withoutPlace(bytes))).toEqual(Buffer.from(bytes));
});
