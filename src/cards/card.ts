import { shortDigest } from '../cache/digest.ts';

/** Pixels: the size that social networks show large (developers.facebook.com/docs/sharing/best-practices). */
export const cardSize = { width: 1200, height: 630 };

/** The content of a share card. Equal cards give equal bytes on every machine. */
export type Card = {
  title: string;
  face: Face;
  /** On the line above the title: the section and the kind of article. */
  labels: string[];
  /** « Publicité », highlighted. */
  warning?: string | undefined;
  /** At the bottom: the name of the publication, and a note. */
  name: string;
  note?: string | undefined;
  /** The drawing that stands in the place of the name, and its size in pixels of its own. */
  logo?: { drawing: string; width: number; height: number } | undefined;
  /** Colours such as `#a51e3f`. */
  colours: { paper: string; black: string; grey: string; ink: string };
};

/** News in bold; opinions, as on their pages, in italics. */
export type Face = 'bold' | 'italic';

/**
 * The name of the file of a card.
 *
 * @param code digest of the code that draws cards
 */
export const cardName = (card: Card, code: string): string => shortDigest(JSON.stringify([code, card]));
