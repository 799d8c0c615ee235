import { readClock } from '../intake/clock.ts';
import { readPublication } from '../intake/publication.ts';
import { contentFolder } from '../intake/contentFolder.ts';
import { outline } from '../markdown/outline.ts';
import { describeFaults } from '../wording/describeFault.ts';
import { lookAtWhole } from './soundPicture.ts';

/** Thrown where no copy can be made of a picture. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/**
 * Says a build's error about a picture in an editor's words: every picture that cannot be decoded, with the places that
 * name it.
 *
 * @returns none when the error is about something else
 */
export async function describeBrokenPictures(error: unknown): Promise<string | undefined> {
  if (!(error instanceof PictureError)) return undefined;
  const { faults, language } = await readPublication(contentFolder(), {
    clock: readClock(),
    outline,
    lookAtPicture: lookAtWhole,
  });
  const broken = faults.filter(({ rule }) => rule === 'picture-broken');
  return broken.length > 0 ? describeFaults(broken, language) : undefined;
}
