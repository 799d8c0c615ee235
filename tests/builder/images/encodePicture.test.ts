import sharp from 'sharp';
import sharpService from 'astro/assets/services/sharp';
import { expect, test } from 'vitest';
import { encodePicture } from '../../../src/builder/images/encodePicture.ts';
import { encoding } from '../../../src/builder/images/encoding.ts';
import { positionOf } from '../../../src/components/crops.ts';

/** Sixteen columns, each with its own grey, so that a pixel identifies its column. */
const width = 1600;
const columns = await sharp(
  Uint8Array.from({ length: width * 900 }, (_, at) => Math.floor((at % width) / 100) * 16),
  { raw: { width, height: 900, channels: 1 } },
)
  .png()
  .toBuffer();

/** Makes a square crop of 90 px; returns the columns at its left, its middle and its right. */
async function crop(focus: string | undefined, picture = columns, size = { width, height: 900 }) {
  const position = positionOf(size, [1, 1], focus);
  const options = { width: 90, height: 90, format: 'png', fit: 'cover', position } as const;
  const data = await encodePicture(picture, options);
  const { data: pixels, info } = await sharp(data).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([90, 90]);
  return [2, 45, 87].map((x) => Math.round(pixels[(45 * 90 + x) * info.channels]! / 16));
}

test.each([
  ['a complete picture', undefined],
  ['a crop', 'left 100x80'],
])('transparent pixels of %s are white in a JPEG', async (_, position) => {
  const transparent = {
    width: 160,
    height: 80,
    channels: 4,
    background: { r: 0, g: 0, b: 0, alpha: 0 },
  } as const;
  const picture = await sharp({ create: transparent }).png().toBuffer();
  const options = {
    width: 60,
    height: 60,
    format: 'jpeg',
    fit: 'cover',
    ...(position && { position }),
  } as const;
  const data = await encodePicture(picture, options);
  const { data: pixels } = await sharp(data).raw().toBuffer({ resolveWithObject: true });
  expect(Math.min(...pixels)).toBeGreaterThan(250);
});

test.each([
  ['the middle', undefined, [3, 8, 12]],
  ['the left', 'left', [0, 4, 8]],
  ['the right', '100% 50%', [7, 11, 15]],
  ['a share of 60 %, which no edge gives', '60% 50%', [5, 9, 13]],
  ['a share of 40 %', '40% 50%', [1, 6, 10]],
])('a crop around %s includes it', async (_, focus, expected) => {
  const found = await crop(focus);
  found.forEach((column, at) => expect(Math.abs(column - expected[at]!)).toBeLessThanOrEqual(1));
});

test('the focus of a tall picture is vertical', async () => {
  const tall = await sharp(columns).rotate(90).png().toBuffer();
  const position = positionOf({ width: 900, height: 1600 }, [1, 1], '50% 60%');
  const options = { width: 90, height: 90, format: 'png', fit: 'cover', position } as const;
  const data = await encodePicture(tall, options);
  const { data: pixels, info } = await sharp(data).raw().toBuffer({ resolveWithObject: true });
  expect(Math.abs(Math.round(pixels[(45 * 90 + 45) * info.channels]! / 16) - 9)).toBeLessThanOrEqual(1);
});

type AstrosConfig = Parameters<typeof sharpService.transform>[2];
const config = { service: { config: encoding } } as unknown as AstrosConfig;
const logger = {} as Parameters<typeof sharpService.transform>[3];
const animation = await sharp(Buffer.from(Array.from({ length: 48 }, (_, at) => at * 5)), {
  raw: { width: 4, height: 4, channels: 3, pageHeight: 2 },
})
  .gif()
  .toBuffer();

test.each([
  ['a width', columns, { width: 300, format: 'avif' }],
  ['a height', columns, { height: 300, format: 'webp' }],
  ['a crop at an edge', columns, { width: 90, height: 90, format: 'png', fit: 'cover', position: 'left' }],
  [
    'a fitting size',
    columns,
    { width: 90, height: 90, format: 'jpeg', fit: 'contain', background: '#ffffff' },
  ],
  ['a size beyond its own', columns, { width: 9000, height: 900, format: 'webp' }],
  ['a named quality', columns, { width: 90, format: 'webp', quality: 'low' }],
  ['a quality in per cent', columns, { width: 90, format: 'jpeg', quality: 30, background: '#ffffff' }],
  ['an animation', animation, { width: 2, format: 'webp' }],
] as const)('%s gives the bytes that Astro’s own service gives', async (_name, picture, options) => {
  const { data } = await sharpService.transform(picture, { ...options, src: 'x.png' }, config, logger);
  expect(Buffer.from(await encodePicture(picture, options)).equals(data)).toBe(true);
});

const noise = (channels: 1 | 3 | 4) =>
  sharp(
    Uint8Array.from({ length: 60 * 40 * channels }, (_, at) => (at * 7919) % 251),
    {
      raw: { width: 60, height: 40, channels },
    },
  );

test.each([
  ['a picture in colour', noise(3).png()],
  ['a transparent one', noise(4).png()],
  ['a grey one', noise(1).png()],
  ['one of 16 bits', noise(3).toColourspace('rgb16').png()],
  ['one for print, in four inks', noise(3).toColourspace('cmyk').jpeg()],
  ['one that lies on its side', noise(3).jpeg().withMetadata({ orientation: 6 })],
])('the formats of %s share its pixels, and are what each would be alone', async (_name, made) => {
  const picture = await made.toBuffer();
  for (const format of ['avif', 'webp', 'jpeg'] as const) {
    const options = { width: 30, format, ...(format === 'jpeg' && { background: '#ffffff' }) };
    const { data } = await sharpService.transform(picture, { ...options, src: 'x.png' }, config, logger);
    expect(Buffer.from(await encodePicture(picture, options)).equals(data), format).toBe(true);
  }
});
