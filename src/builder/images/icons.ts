import { iconPath, iconSizes, maskableIconPath, oldIconPath } from '../../outputs/icons.ts';

export type Colours = { ink: string; paper: string };

/**
 * Draws the icons of a site: PNG, and ICO for old browsers.
 *
 * @param svg the drawing of all icons, in a square of 32; shapes filled with `currentColor`, or without a fill, are drawn
 *   in the ink colour, others as they are
 * @param isOwn whether the drawing is the publication's own, which keeps the colour of its root too
 * @returns files by their paths from the site's root
 */
export async function iconsOf(svg: string, colours: Colours, isOwn = false): Promise<Map<string, Buffer>> {
  const drawing = { svg, colours, isOwn };
  const icons = new Map<string, Buffer>();
  for (const size of iconSizes) icons.set(iconPath('', size), await draw(drawing, size, 0.8));
  // Phones may cut away all but a circle of 80 % (w3.org/TR/appmanifest, safe zone).
  icons.set(maskableIconPath(''), await draw(drawing, 512, 0.6));
  return icons.set(oldIconPath(''), await draw(drawing, oldSize, 0.9).then(asIco));
}

type Drawing = { svg: string; colours: Colours; isOwn: boolean };

/** A drawing whose root has the ink as its colour and fill, unless it says otherwise. */
const inInk = (svg: string, ink: string): string =>
  ['color', 'fill'].reduce(
    (text, name) =>
      new RegExp(`<svg\\b[^>]*\\s${name}\\s*=`).test(text)
        ? text
        : text.replace('<svg', `<svg ${name}="${ink}"`),
    svg,
  );

/** @param share how much of the square the drawing fills */
async function draw({ svg, colours, isOwn }: Drawing, size: number, share: number): Promise<Buffer> {
  // Loaded only if there is an icon to draw.
  const { default: sharp } = await import('sharp');
  const side = Math.round(size * share);
  const style = `svg{color:${colours.ink}!important;fill:${colours.ink}}`;
  const inner = await sharp(Buffer.from(isOwn ? inInk(svg, colours.ink) : svg), {
    density: (72 * side) / 32,
    ...(!isOwn && { svg: { stylesheet: style } }),
  })
    .resize(side, side, { fit: 'contain', background: '#0000' })
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
