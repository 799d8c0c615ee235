import type { Dimensions } from '../../components/dimensions.ts';

/** The daily: small pictures, many to a page. */
export const dimensions: Dimensions = {
  cardPictures: {
    lead: {
      ratio: [3, 2],
      widths: [640, 960, 1280],
      sizes: '(min-width: 62rem) 46rem, 100vw',
      eager: true,
    },
    second: { ratio: [3, 2], widths: [320, 640], sizes: '(min-width: 40rem) 22rem, 32vw' },
    row: {
      ratio: [3, 2],
      widths: [400, 800],
      sizes: '(min-width: 62rem) 25rem, (min-width: 40rem) 46vw, 92vw',
    },
    strip: { ratio: [4, 3], widths: [160, 320], sizes: '7rem' },
    text: undefined,
  },
  leadPicture: {
    ratio: [16, 9],
    widths: [640, 960, 1280],
    sizes: '(min-width: 48rem) 42rem, 92vw',
    eager: true,
  },
  longName: undefined,
  portraitFirst: false,
};
