/** Thrown where no copy can be made of a picture. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/** Says an error about a picture in an editor's words; none when it is about something else. */
export async function describePictureError(error: unknown): Promise<string | undefined> {
  if (!(error instanceof PictureError)) return undefined;
  // What tells mistakes is loaded when there are some.
  const { describeBrokenPictures } = await import('./brokenPictures.ts');
  return describeBrokenPictures();
}
