/** How a list announces an article: `lead` opens it, `second` and `row` follow, `strip` is short, `text` bare. */
export type CardSize = 'lead' | 'second' | 'row' | 'strip' | 'text';

type PictureShape = {
  /** Width to height. */
  ratio: [number, number];
  /** Pixels, rising. */
  widths: number[];
  sizes: string;
  /** Whether it is seen at once, and so loaded first. */
  eager?: boolean;
};

/** What a look decides that its styles cannot state. */
export type Dimensions = {
  /** The picture of a card, by its size; undefined if the size has none. */
  cardPictures: Record<CardSize, PictureShape | undefined>;
  /** The picture that an article opens with. */
  leadPicture: PictureShape;
  /** Characters beyond which the name on the front page is set smaller; undefined if it never is. */
  longName: number | undefined;
  /** Whether the portrait of an author stands above the name; else it follows what is said of them. */
  portraitFirst: boolean;
};

export const dimensions: Dimensions = {
  cardPictures: {
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
  },
  leadPicture: {
    ratio: [16, 9],
    widths: [840, 1200, 1600],
    sizes: '(min-width: 62rem) 55rem, 100vw',
    eager: true,
  },
  longName: 24,
  portraitFirst: false,
};
