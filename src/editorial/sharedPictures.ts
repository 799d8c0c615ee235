/**
 * A lead picture for other sites: search engines, social networks, feed readers. `url` is absolute,
 * `type` a media type, sizes are in pixels.
 */
export type SharedPicture = { url: string; type: string; width: number; height: number };

/** A picture with its description, for those who cannot see it. */
export type DescribedPicture = SharedPicture & { alt: string };

/**
 * The ratios of width to height that search engines require
 * (developers.google.com/search/docs/appearance/structured-data/article).
 */
export const sharedRatios = [
  [16, 9],
  [4, 3],
  [1, 1],
] as const satisfies [number, number][];
