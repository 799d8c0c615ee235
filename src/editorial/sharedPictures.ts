/**
 * A lead picture as it is given to other sites: search engines, social networks, feed readers. `url` is whole,
 * `type` a media type, sizes are in pixels.
 */
export type SharedPicture = { url: string; type: string; width: number; height: number };

/** A picture with what it shows, for those who cannot see it. */
export type DescribedPicture = SharedPicture & { alt: string };

/** The shapes search engines ask for, width to height (developers.google.com/search/docs/appearance/structured-data/article). */
export const sharedRatios = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const satisfies [number, number][];
