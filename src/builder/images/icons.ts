import { iconPath, iconSizes, maskableIconPath, oldIconPath } from '../../outputs/icons.ts';

export type Colours = { ink: string; paper: string };

/**
 * Draws the icons of a site: PNG, and ICO for old browsers.
 *
 * @param svg the drawing of all icons, in a square of 32; shapes filled with `currentColor`, or without a fill, are drawn
 *   in the ink colour, others as they are
 * @returns files by their paths from the site's root
 */
export async function iconsOf(svg: string, colours: Colours): Promise<Map<string, Buffer>> {
  const icons = new Map<string, Buffer>();
  for (const size of iconSizes) icons.set(iconPath('', size), await draw(svg, size, 0.8, colours));
  // Phones may cut away all but a circle of 80 % (w3.org/TR/appmanifest, safe zone).
  icons.set(maskableIconPath(''), await draw(svg, 512, 0.6, colours));
  return icons.set(oldIconPath(''), await draw(svg, oldSize, 0.9, colours).then(asIco));
}

/** @param share how much of the square the drawing fills */
async function draw(svg: string, size: number, share: number, colours: Colours): Promise<Buffer> {
  // Loaded only if there is an icon to draw.
  const { default: sharp } = await import('sharp');
  const side = Math.round(size * share);
  const inner = await sharp(Buffer.from(svg), {
    density: (72 * side) / 32,
    svg: { stylesheet: `svg{color:${colours.ink}!important;fill:${colours.ink}}` },
  })
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
