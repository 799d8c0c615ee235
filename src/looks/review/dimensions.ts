import type { Dimensions } from '../../components/dimensions.ts';

/** The review: few pictures, and large. */
export const dimensions: Dimensions = {
  cardPictures: {
    lead: {
      ratio: [2, 1],
      widths: [840, 1200, 1600, 2000],
      sizes: '(min-width: 96rem) 96rem, 100vw',
      eager: true,
    },
    second: {
      ratio: [3, 2],
      widths: [480, 960, 1280],
      sizes: '(min-width: 62rem) 44rem, (min-width: 40rem) 55vw, 90vw',
    },
    row: {
      ratio: [3, 2],
      widths: [480, 960, 1280],
      sizes: '(min-width: 62rem) 50rem, 90vw',
    },
    strip: { ratio: [3, 2], widths: [320, 640], sizes: '(min-width: 40rem) 20rem, 40vw' },
    text: undefined,
  },
  leadPicture: {
    ratio: [2, 1],
    widths: [840, 1200, 1600, 2000],
    sizes: '(min-width: 96rem) 96rem, 100vw',
    eager: true,
  },
  longName: 14,
  portraitFirst: true,
};
