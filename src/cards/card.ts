import { shortDigest } from '../cache/digest.ts';

/** Pixels: the size that social networks show large (developers.facebook.com/docs/sharing/best-practices). */
export const cardSize = { width: 1200, height: 630 };

/** All that is drawn on a card: two equal cards are the same bytes, on every machine. */
export type Card = {
  title: string;
  face: Face;
  /** On the wire above the title: the section, and what kind of text it is. */
  labels: string[];
  /** « Publicité », set apart so that nobody overlooks it. */
  warning?: string | undefined;
  /** At the foot: who publishes, and what else has to be said. */
  name: string;
  note?: string | undefined;
  /** As six hexadecimal digits: `#a51e3f`. */
  colours: { paper: string; black: string; grey: string; ink: string };
};

/** News in bold; opinions, as on their pages, in italics. */
export type Face = 'bold' | 'italic';

/**
 * A name for what is drawn.
 *
 * @param code digest of what draws it
 */
export const cardName = (card: Card, code: string): string => shortDigest(JSON.stringify([code, card]));
