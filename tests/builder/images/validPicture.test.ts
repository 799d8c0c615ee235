import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { decoded } from '../../../src/builder/images/validPicture.ts';
import { scanWholePicture } from '../../../src/builder/images/decodePicture.ts';
import { hugePng } from '../hugePng.ts';

/** Enough detail for a file of sufficient length. */
const noise = sharp(Buffer.from(Array.from({ length: 120_000 }, (_, i) => (i * 7919) % 251)), {
  raw: { width: 200, height: 200, channels: 3 },
});

describe('decoding a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('accepts a complete %s', async (format) => {
    expect(await decoded(await noise.clone().toFormat(format).toBuffer())).toBeUndefined();
  });

  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('rejects half of a %s', async (format) => {
    const complete = await noise.clone().toFormat(format).toBuffer();
    expect(await decoded(complete.subarray(0, complete.length / 2))).toBeDefined();
  });

  test('rejects a photograph truncated at any point', async () => {
    const complete = await noise
      .clone()
      .withExif({ IFD0: { Artist: 'Une personne' } })
      .jpeg()
      .toBuffer();
    for (const cut of [50, 101, 102, complete.length >> 2, complete.length >> 1, complete.length - 700])
      expect([cut, await decoded(complete.subarray(0, complete.length - cut))]).toEqual([cut, 'cut']);
  });
});

describe('a drawing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const svg = (attributes: string, inner = '<rect width="400" height="200"/>') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

  test.each([
    ['with a width and a height', svg('width="400" height="200"'), undefined],
    ['with a view box', svg('viewBox="0 0 400 200"'), undefined],
    ['with a view box and a width in per cent', svg('viewBox="0 0 400 200" width="100%"'), undefined],
    ['without any size', svg(''), 'unsized'],
    ['with its sizes in per cent', svg('width="100%" height="100%"'), 'unsized'],
    ['of too many parts', svg('viewBox="0 0 4 2"', '<path/>'.repeat(20_001)), 'vast'],
    ['whose tags do not close', svg('viewBox="0 0 4 2"', '<g>'), 'malformed'],
    ['with an undeclared entity', svg('viewBox="0 0 4 2"', '<text>a&nope;b</text>'), 'malformed'],
  ])('%s', async (_name, text, found) => {
    const file = path.join(folder, 'a.svg');
    writeFileSync(file, text);
    expect(await scanWholePicture(file)).toBe(found);
  });
});

test('a picture with too many pixels is rejected by its header', async () => {
  expect(await decoded(await hugePng(30_000))).toBe('huge');
});
