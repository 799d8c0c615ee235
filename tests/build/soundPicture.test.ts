import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decoded } from '../../src/build/soundPicture.ts';

/** Enough detail for a file of some length. */
const noise = sharp(Buffer.from(Array.from({ length: 120_000 }, (_, i) => (i * 7919) % 251)), {
  raw: { width: 200, height: 200, channels: 3 },
});

describe('decoding a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('accepts a whole %s', async (format) => {
    expect(await decoded(await noise.clone().toFormat(format).toBuffer())).toBeUndefined();
  });

  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('finds half of a %s', async (format) => {
    const whole = await noise.clone().toFormat(format).toBuffer();
    expect(await decoded(whole.subarray(0, whole.length / 2))).toBeDefined();
  });

  test('knows a photograph that was cut for what it is, wherever it was', async () => {
    const whole = await noise
      .clone()
      .withExif({ IFD0: { Artist: 'Une personne' } })
      .jpeg()
      .toBuffer();
    for (const cut of [50, 101, 102, whole.length >> 2, whole.length >> 1, whole.length - 700])
      expect([cut, await decoded(whole.subarray(0, whole.length - cut))]).toEqual([cut, 'cut']);
  });
});
