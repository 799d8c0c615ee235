import { cardSize, type Card } from './card.ts';
import { drawCard } from './drawCard.ts';
import { indexedPng, type Colour } from './indexedPng.ts';
import { drawnLogo } from './logoPixels.ts';
import { emptyCoverage, rasterize, type PlacedOutline } from './rasterize.ts';

/** How many colours a picture with two pixels a byte has, and how many steps an ink has where a logo takes more anyway. */
const fewColours = 16;
const stepsBesideLogo = 15;

/** Empty between two cards. */
const coverage = emptyCoverage(cardSize);

/**
 * Draws a card as PNG with few colours: the paper, the inks, and steps between them for edges. A picture drawn by a library for
 * SVG and reduced to a palette after it took four times as long.
 */
export async function cardPng(card: Card): Promise<Buffer> {
  const { shapes, logo } = drawCard(card);
  const { paper } = card.colours;
  const inks = [...new Set(shapes.map(({ colour }) => colour))].filter((colour) => colour !== paper);
  const steps = logo ? stepsBesideLogo : Math.floor((fewColours - 1) / inks.length);
  const shades = inks.flatMap((ink) =>
    Array.from({ length: steps }, (_, step) => mixed(colourOf(paper), colourOf(ink), (step + 1) / steps)),
  );
  const colours = [colourOf(paper), ...shades];
  const pixels = new Uint8Array(cardSize.width * cardSize.height);
  const drawnIn = (colour: string) => shapes.filter((shape) => shape.colour === colour);
  inks.forEach((ink, place) => paint(pixels, drawnIn(ink), steps, place * steps));
  paint(pixels, drawnIn(paper), steps, undefined);
  if (logo) {
    const drawn = await drawnLogo(logo, paper);
    for (let row = 0; row < drawn.height; row += 1)
      for (let column = 0; column < drawn.width; column += 1)
        pixels[(logo.y + row) * cardSize.width + logo.x + column] =
          colours.length + drawn.pixels[row * drawn.width + column]!;
    colours.push(...drawn.colours);
  }
  return indexedPng({ ...cardSize, pixels, colours });
}

/**
 * Gives the pixels that shapes cover the steps of an ink.
 *
 * @param shade the number of the colour before its first step; undefined for the colour of the paper, which takes from the ink
 *   that it lies on
 */
function paint(
  pixels: Uint8Array,
  shapes: readonly PlacedOutline[],
  steps: number,
  shade: number | undefined,
): void {
  const { width, height } = cardSize;
  const { changes, from, to } = coverage;
  rasterize(shapes, coverage, cardSize);
  for (let row = 0; row < height; row += 1) {
    const end = Math.min(to[row]!, width);
    let [sum, step] = [0, 0];
    for (let at = from[row]!; at < end; at += 1) {
      const change = changes[row * (width + 2) + at]!;
      if (change !== 0) {
        sum += change;
        step = Math.round(Math.min(1, Math.abs(sum)) * steps);
      }
      if (step === 0) continue;
      const pixel = row * width + at;
      if (shade === undefined) pixels[pixel] = withoutInk(pixels[pixel]!, step, steps);
      else pixels[pixel] = shade + step;
    }
    changes.fill(0, row * (width + 2) + from[row]!, row * (width + 2) + to[row]!);
    [from[row], to[row]] = [width + 2, 0];
  }
}

/** The number of a colour from which a step is taken. */
const withoutInk = (colour: number, step: number, steps: number): number => {
  const before = colour === 0 ? 0 : ((colour - 1) % steps) + 1;
  const left = Math.max(0, before - step);
  return left === 0 ? 0 : colour - before + left;
};

const colourOf = (written: string): Colour => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(written.slice(at, at + 2), 16));
  return [red!, green!, blue!];
};

const mixed = (from: Colour, to: Colour, share: number): Colour => {
  const [red, green, blue] = from.map((value, at) => Math.round(value + (to[at]! - value) * share));
  return [red!, green!, blue!];
};
