import sharp from 'sharp';
import type { AstroConfig } from 'astro';
import { expect, test } from 'vitest';
import focusService from '../../../src/builder/images/focusService.ts';
import { positionOf } from '../../../src/components/crops.ts';

/** Sixteen columns, each with its own grey, so that a pixel identifies its column. */
const width = 1600;
const columns = await sharp(
  Uint8Array.from({ length: width * 900 }, (_, at) => Math.floor((at % width) / 100) * 16),
  { raw: { width, height: 900, channels: 1 } },
)
  .png()
  .toBuffer();

type Config = Parameters<typeof focusService.transform>[2];
const config = { service: { entrypoint: '', config: {} } } as unknown as AstroConfig['image'] as Config;
const logger = { warn: () => {} } as unknown as Parameters<typeof focusService.transform>[3];

/** Makes a square crop of 90 px; returns the columns at its left, its middle and its right. */
async function crop(focus: string | undefined, picture = columns, size = { width, height: 900 }) {
  const position = positionOf(size, [1, 1], focus);
  const options = { src: 'x.png', width: 90, height: 90, format: 'png', fit: 'cover', position };
  const { data } = await focusService.transform(picture, options, config, logger);
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
    src: 'x.png',
    width: 60,
    height: 60,
    format: 'jpeg',
    fit: 'cover',
    ...(position && { position }),
  };
  const { data } = await focusService.transform(picture, options, config, logger);
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
  const options = { src: 'x.png', width: 90, height: 90, format: 'png', fit: 'cover', position };
  const { data } = await focusService.transform(tall, options, config, logger);
  const { data: pixels, info } = await sharp(data).raw().toBuffer({ resolveWithObject: true });
  expect(Math.abs(Math.round(pixels[(45 * 90 + 45) * info.channels]! / 16) - 9)).toBeLessThanOrEqual(1);
});
