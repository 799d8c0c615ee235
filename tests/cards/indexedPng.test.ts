import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng, type Colour } from '../../src/cards/indexedPng.ts';
import { drawnLogo } from '../../src/cards/logoPixels.ts';
import { runCount } from '../fullRun.ts';

const channel = fc.integer({ min: 0, max: 255 });

test('a picture of any colours and size is read again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(channel, channel, channel), { minLength: 1, maxLength: 256 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.infiniteStream(fc.nat()),
      async (colours, half, height, numbers) => {
        const width = 2 * half;
        const pixels = Uint8Array.from(
          { length: width * height },
          () => numbers.next().value! % colours.length,
        );
        const png = indexedPng({ width, height, pixels, colours: colours as Colour[] });
        const read = await sharp(png).toColourspace('srgb').removeAlpha().raw().toBuffer();
        expect([...read]).toEqual([...pixels].flatMap((place) => colours[place]!));
      },
    ),
    { numRuns: runCount(100) },
  );
});

test('a logo keeps its colours, and one with a gradient has few enough for a palette', async () => {
  const drawing = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><defs><linearGradient id="a"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs><rect width="60" height="30" fill="${fill}"/></svg>`;
  const plain = await drawnLogo({ svg: drawing('#12ab9f'), x: 0, y: 0 }, '#fcfcfa');
  expect(plain.colours).toEqual([
    [0x12, 0xab, 0x9f],
    [0xfc, 0xfc, 0xfa],
  ]);
  const gradient = await drawnLogo({ svg: drawing('url(#a)'), x: 0, y: 0 }, '#fcfcfa');
  expect(gradient.colours.length).toBeGreaterThan(30);
  expect(gradient.colours.length).toBeLessThanOrEqual(210);
  expect(gradient.colours).toContainEqual([0xfc, 0xfc, 0xfa]);
});
