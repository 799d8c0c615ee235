import type { Picture } from '../editorial/edition.ts';

/** Astro's own object: reading any of its properties but these two has the original file published. */
type Watched = Picture & { clone?: Picture; fsPath: string };

/**
 * A picture as plain data. Astro's object keeps the original in the site, with the place where it was taken, as soon as
 * its width is read; with this one only the copies made of it get there. Drawings, which are components to Astro, are
 * published themselves.
 */
export function detached(picture: Picture): Picture {
  const { clone, fsPath } = picture as Watched;
  const { src, width, height, format } = clone ?? picture;
  const { digest } = picture;
  // By this name, which is not among the data, Astro finds the original to remove it.
  const data = { src, width, height, format, ...(digest && { digest }) };
  return Object.defineProperty(data, 'fsPath', { value: fsPath });
}

/** All pictures of a body, as written, detached. */
export const allDetached = (pictures: Record<string, Picture>) =>
  Object.fromEntries(Object.entries(pictures).map(([src, picture]) => [src, detached(picture)]));

/** Something that may have a picture with a `src`, with the picture detached. */
export const withDetached = <T extends { src: Picture }>(picture: T | undefined): T | undefined =>
  picture && { ...picture, src: detached(picture.src) };
