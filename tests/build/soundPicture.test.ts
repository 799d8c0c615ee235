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

  test('knows half of a photograph for what it is', async () => {
    const whole = await noise.clone().jpeg().toBuffer();
    expect(await decoded(whole.subarray(0, whole.length / 2))).toBe('cut');
  });
});
