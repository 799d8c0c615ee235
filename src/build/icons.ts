import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { iconPath, iconSizes, maskableIconPath, oldIconPath } from '../editorial/icons.ts';

export type Colours = { ink: string; paper: string };

/** The drawing all icons are made from: a path in a square of 32, filled with the ink. */
const drawing = 'favicon.svg';

/** Draws the PNG icons into a finished site, from the drawing that is already in it. */
export async function drawIcons(folder: string, colours: Colours): Promise<void> {
  const svg = await readFile(path.join(folder, drawing), 'utf8');
  const put = async (name: string, bytes: Promise<Buffer>) => writeFile(path.join(folder, name), await bytes);
  for (const size of iconSizes) await put(iconPath('', size), draw(svg, size, 0.8, colours));
  // Phones may cut away all but a circle of 80 % (w3.org/TR/appmanifest, safe zone).
  await put(maskableIconPath(''), draw(svg, 512, 0.6, colours));
  await put(oldIconPath(''), draw(svg, oldSize, 0.9, colours).then(asIco));
}

/** @param share how much of the square the drawing fills */
async function draw(svg: string, size: number, share: number, colours: Colours): Promise<Buffer> {
  const side = Math.round(size * share);
  const inner = await sharp(Buffer.from(inked(svg, colours.ink)), { density: (72 * side) / 32 })
    .resize(side, side)
    .png()
    .toBuffer();
  const ground = { create: { width: size, height: size, channels: 3 as const, background: colours.paper } };
  return sharp(ground)
    .composite([{ input: inner }])
    .png({ palette: true })
    .toBuffer();
}

const oldSize = 32;

/** A PNG as the one picture of an ICO file (learn.microsoft.com/previous-versions/ms997538: directory, one entry, bytes). */
function asIco(png: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // with one picture
  head.writeUInt8(oldSize, 6);
  head.writeUInt8(oldSize, 7);
  head.writeUInt16LE(1, 10); // one plane
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** The drawing in one colour: its own style follows the reader's light or dark, which a PNG cannot. */
export const inked = (svg: string, ink: string): string =>
  svg.replace(/<style>[\s\S]*?<\/style>/, `<style>path{fill:${ink}}</style>`);
