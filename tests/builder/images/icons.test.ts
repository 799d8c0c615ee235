import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { iconsOf } from '../../../src/builder/images/icons.ts';

let icons: Map<string, Buffer>;
beforeAll(async () => {
  icons = await iconsOf(readFileSync('public/favicon.svg', 'utf8'), { ink: '#aa0000', paper: '#00ff00' });
});

/** Red, green and blue of the pixel at these fractions of width and height. */
async function pixel(name: string, x: number, y: number, of = icons): Promise<number[]> {
  const { data, info } = await sharp(of.get(name)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

test.each([
  ['icon-180.png', 180],
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable.png', 512],
])('%s is a square of %i pixels on the paper’s colour', async (name, side) => {
  const { width, height, format } = await sharp(icons.get(name)).metadata();
  expect([width, height, format]).toEqual([side, side, 'png']);
  expect(await pixel(name, 0.01, 0.01)).toEqual([0, 255, 0]);
});

test('an icon is drawn in the ink', async () =>
  expect(await pixel('icon-512.png', 0.5, 0.32)).toEqual([170, 0, 0]));

const shape = (fill: string) => `<rect width="32" height="32" ${fill}/>`;
test.each([
  ['what has no colour', '', [170, 0, 0], shape('')],
  ['what takes the colour around it', '', [170, 0, 0], shape('fill="currentColor"')],
  ['a class', '<style>.a{fill:#0000ff}</style>', [0, 0, 255], shape('class="a"')],
  ['an element', '<style>rect{fill:#0000ff}</style>', [0, 0, 255], shape('')],
  ['an attribute', '', [0, 0, 255], shape('fill="#0000ff"')],
  [
    'a style for dark screens',
    '<style>.a{fill:#0000ff}@media (prefers-color-scheme:dark){.a{fill:#fff}}</style>',
    [0, 0, 255],
    shape('class="a"'),
  ],
])('the drawing keeps its own colours: %s', async (_name, style, colour, content) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${style}${content}</svg>`;
  const drawn = await iconsOf(svg, { ink: '#aa0000', paper: '#00ff00' });
  expect(await pixel('icon-512.png', 0.5, 0.5, drawn)).toEqual(colour);
});

test('the edge of the maskable icon that phones may crop is background', async () => {
  expect(await pixel('icon-maskable.png', 0.12, 0.5)).toEqual([0, 255, 0]);
});

test('the default icon of browsers is an ICO with one PNG of 32 pixels', async () => {
  const ico = icons.get('favicon.ico')!;
  const [size, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(offset + size).toBe(ico.length);
  expect(await sharp(ico.subarray(offset)).metadata()).toMatchObject({
    format: 'png',
    width: 32,
    height: 32,
  });
});

test('a drawing of the publication’s own keeps the colour of its root', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>svg{color:#0000ff}</style>${shape('fill="currentColor"')}</svg>`;
  const drawn = await iconsOf(svg, { ink: '#aa0000', paper: '#00ff00' }, true);
  expect(await pixel('icon-512.png', 0.5, 0.5, drawn)).toEqual([0, 0, 255]);
  const plain = await iconsOf(
    svg.replace(/<style>.*<\/style>/, ''),
    { ink: '#aa0000', paper: '#00ff00' },
    true,
  );
  expect(await pixel('icon-512.png', 0.5, 0.5, plain)).toEqual([170, 0, 0]);
});
