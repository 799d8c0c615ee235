/** How a list announces an article: `lead` opens it, `second` and `row` follow, `strip` is short, `text` bare. */
export type CardSize = 'lead' | 'second' | 'row' | 'strip' | 'text';

export type CardPicture = {
  /** Width to height. */
  ratio: [number, number];
  /** Pixels, rising. */
  widths: number[];
  sizes: string;
  /** Whether it is seen at once, and so loaded first. */
  eager?: boolean;
};

/** The picture of a card, by its size; undefined if the size has none. */
export const cardPictures: Record<CardSize, CardPicture | undefined> = {
  lead: {
    ratio: [16, 9],
    widths: [840, 1200, 1600],
    sizes: '(min-width: 80rem) 51rem, (min-width: 62rem) 64vw, 100vw',
    eager: true,
  },
  second: {
    ratio: [4, 3],
    widths: [400, 800],
    sizes: '(min-width: 80rem) 24rem, (min-width: 40rem) 32vw, 30vw',
  },
  row: {
    ratio: [4, 3],
    widths: [400, 800],
    sizes: '(min-width: 62rem) 20rem, (min-width: 40rem) 40vw, 92vw',
  },
  strip: { ratio: [1, 1], widths: [288], sizes: '(min-width: 62rem) 9rem, 25vw' },
  text: undefined,
};
