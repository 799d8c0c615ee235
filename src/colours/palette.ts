import { formatHex, interpolate } from './culori.ts';
import { ground, lightened, readable } from './contrast.ts';

/** The colours of `site.yaml` for one scheme; what is left out is the look's, or follows from the others. */
export type SchemeColours = {
  paper?: string | undefined;
  ink?: string | undefined;
  accent?: string | undefined;
};

/** The tokens of a scheme that differ from the look's, by name: `paper`, `tint`, `rule`, `black`, `grey`, `ink`. */
export type Tokens = Record<string, string>;

/** The paper, the tint of boxes and the black of a look. */
export type Grounds = { paper: string; tint: string; black: string };

const mixed = (first: string, second: string, share: number) =>
  formatHex(interpolate([first, second], 'oklab')(share));

/** The grounds that text stands on: paper, and the tint of boxes. */
export function groundsOf({ paper, ink }: SchemeColours, look: Grounds): Grounds {
  if (!paper && !ink) return look;
  const [under, over] = [paper ?? look.paper, ink ?? look.black];
  return { paper: under, tint: mixed(under, over, 0.05), black: over };
}

/** What the colours of a scheme change of a look's tokens. */
export function tokensOf(colours: SchemeColours, look: Grounds): Tokens {
  const { paper, ink, accent } = colours;
  const grounds = groundsOf(colours, look);
  return {
    ...((paper || ink) && {
      paper: grounds.paper,
      tint: grounds.tint,
      rule: mixed(grounds.paper, grounds.black, 0.24),
      black: grounds.black,
      grey: readable(mixed(grounds.paper, grounds.black, 0.7), [grounds.paper, grounds.tint]),
    }),
    ...(accent && { ink: accent }),
  };
}

/** The colours of the dark scheme: those given, and for the others what follows from the light ones. */
export function darkColours(light: SchemeColours, given: SchemeColours, look: Grounds): SchemeColours {
  const hue = light.paper ?? light.ink;
  const paper = given.paper ?? (hue && ground(hue, 0.19));
  const ink = given.ink ?? (hue && ground(light.paper ?? hue, 0.92));
  const accent = given.accent ?? (light.accent && inDark(light.accent, groundsOf({ paper, ink }, look)));
  return { paper, ink, accent };
}

/** A colour of the light scheme as it can be read in the dark. */
export const inDark = (colour: string, { paper, tint }: Grounds): string =>
  readable(lightened(colour), [paper, tint]);
