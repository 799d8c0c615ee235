import sharp from 'sharp';
import type { CardLogo } from './drawCard.ts';
import type { IndexedPicture } from './indexedPng.ts';

/** The most colours of a logo: with the steps of three inks as many as a palette may have. */
const mostColours = 210;

const drawnLogos = new Map<string, Promise<IndexedPicture>>();

/** The pixels of a logo on paper; drawn once, because all cards of a publication have the same. */
export function drawnLogo({ svg }: CardLogo, paper: string): Promise<IndexedPicture> {
  const key = `${paper} ${svg}`;
  const drawn = drawnLogos.get(key) ?? draw(svg, paper);
  drawnLogos.set(key, drawn);
  return drawn;
}

async function draw(svg: string, paper: string): Promise<IndexedPicture> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: paper })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // A gradient has thousands of colours: steps of each channel as fine as the palette allows.
  for (let step = 1; ; step += 1) {
    const picture = withSteps(data, info, step, paper);
    if (picture.colours.length <= mostColours) return picture;
  }
}

/** A picture whose red, green and blue are multiples of a step, but for the paper, which stays as it is around it. */
function withSteps(
  data: Uint8Array,
  { width, height }: { width: number; height: number },
  step: number,
  paper: string,
): IndexedPicture {
  const paperColour = Number.parseInt(paper.slice(1), 16);
  const places = new Map<number, number>();
  const pixels = new Uint8Array(width * height);
  const rounded = (value: number) => Math.min(255, Math.round(value / step) * step);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red, green, blue] = [data[at * 3]!, data[at * 3 + 1]!, data[at * 3 + 2]!];
    const drawn = joined(red, green, blue);
    const colour = drawn === paperColour ? paperColour : joined(rounded(red), rounded(green), rounded(blue));
    const place = places.get(colour) ?? places.size;
    places.set(colour, place);
    pixels[at] = place;
  }
  const colours = [...places.keys()].map(
    (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const,
  );
  return { width, height, pixels, colours };
}

const joined = (red: number, green: number, blue: number) => (red << 16) | (green << 8) | blue;
