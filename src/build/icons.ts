import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { iconPath, iconSizes, maskableIconPath } from '../editorial/icons.ts';

export type Colours = { ink: string; paper: string };

/** The drawing all icons are made from: a path in a square of 32, filled with the ink. */
const drawing = 'favicon.svg';

/** Draws the PNG icons into a finished site, from the drawing that is already in it. */
export async function drawIcons(folder: string, colours: Colours): Promise<void> {
  const svg = await readFile(path.join(folder, drawing), 'utf8');
  for (const size of iconSizes) await draw(svg, size, 0.8, iconPath('', size), folder, colours);
  // Phones may cut away all but a circle of 80 % (w3.org/TR/appmanifest, safe zone).
  await draw(svg, 512, 0.6, maskableIconPath(''), folder, colours);
}

/** @param share how much of the square the drawing fills */
async function draw(
  svg: string,
  size: number,
  share: number,
  name: string,
  folder: string,
  colours: Colours,
) {
  const side = Math.round(size * share);
  const inner = await sharp(Buffer.from(inked(svg, colours.ink)), { density: (72 * side) / 32 })
    .resize(side, side)
    .png()
    .toBuffer();
  const ground = { create: { width: size, height: size, channels: 3 as const, background: colours.paper } };
  const icon = await sharp(ground)
    .composite([{ input: inner }])
    .png({ palette: true })
    .toBuffer();
  await writeFile(path.join(folder, name), icon);
}

/** The drawing in one colour: its own style follows the reader's light or dark, which a PNG cannot. */
export const inked = (svg: string, ink: string): string =>
  svg.replace(/<style>[\s\S]*?<\/style>/, `<style>path{fill:${ink}}</style>`);
