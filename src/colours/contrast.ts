import { converter, formatHex, parse, wcagContrast } from './culori.ts';

/** The least contrast of text with its ground (w3.org/TR/WCAG22, 1.4.3). */
export const leastContrast = 4.5;

const oklch = converter('oklch');

/** A colour written in any other form of CSS in six hexadecimal digits; undefined if it is none. */
export const sixDigits = (written: string): string | undefined => {
  const colour = parse(written.trim());
  return colour && formatHex(colour);
};

/** The lowest contrast of a colour with several grounds. */
export const contrastWith = (colour: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => wcagContrast(colour, ground)));

/** A colour with another lightness, from 0 to 1, as far as a screen can show it. */
const withLightness = (colour: string, lightness: number): string =>
  formatHex({ ...oklch(colour)!, l: lightness });

/**
 * The colour of the same hue nearest in lightness that can be read on all grounds. Returns it as it is if it can be read;
 * black or white if nothing else can.
 */
export function readable(colour: string, grounds: readonly string[]): string {
  const fits = (candidate: string) => contrastWith(candidate, grounds) >= leastContrast;
  if (fits(colour)) return colour;
  const { l } = oklch(colour)!;
  for (let step = 0.01; step <= 1; step += 0.01) {
    const near = [l - step, l + step].filter((lightness) => lightness >= 0 && lightness <= 1);
    const found = near.map((lightness) => withLightness(colour, lightness)).find(fits);
    if (found) return found;
  }
  return fits('#000000') ? '#000000' : '#ffffff';
}

/** The same hue, so light or so dark, and no stronger than a ground may be. */
export const ground = (colour: string, lightness: number): string => {
  const { c, h = 0 } = oklch(colour)!;
  return formatHex({ mode: 'oklch', l: lightness, c: Math.min(c, 0.018), h });
};

/** A colour light enough for dark paper, a little less strong. */
export const lightened = (colour: string): string => {
  const { l, c, h = 0 } = oklch(colour)!;
  return formatHex({ mode: 'oklch', l: Math.max(l, 0.78), c: Math.min(c, 0.13), h });
};
