/** Thrown if no variant can be made of a picture. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/** Describes a picture error for an editor. Returns undefined for other errors. */
export async function describePictureError(error: unknown): Promise<string | undefined> {
  if (!(error instanceof PictureError)) return undefined;
  // Loaded only if there is an error to describe.
  const { describeBrokenPictures } = await import('./brokenPictures.ts');
  return describeBrokenPictures();
}
