import type { Picture } from '../editorial/edition.ts';

/** Astro's image object: reading any of its other properties makes Astro publish the original file. */
type Watched = Picture & { clone?: Picture; fsPath: string };

/**
 * A picture as plain data. Reading the width of Astro's object publishes the original, with the place where it was taken;
 * with a copy of the object only variants are published. Drawings, which are components in Astro, are published
 * themselves.
 */
export function detached(picture: Picture): Picture {
  const { clone, fsPath } = picture as Watched;
  const { src, width, height, format } = clone ?? picture;
  const { digest } = picture;
  // A property that is not enumerable, by which Astro finds the original to remove it.
  const data = { src, width, height, format, ...(digest && { digest }) };
  return Object.defineProperty(data, 'fsPath', { value: fsPath });
}
