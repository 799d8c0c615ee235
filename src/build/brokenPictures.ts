import { readClock } from '../intake/clock.ts';
import { readPublication } from '../intake/publication.ts';
import { contentFolder } from '../intake/settings.ts';
import { outline } from '../markdown/outline.ts';
import { describeFaults } from '../wording/describeFault.ts';
import { lookAtWhole } from './soundPicture.ts';

/** Names of Astro's errors about a picture it cannot read. */
const names = [
  'CouldNotTransformImage',
  'NoImageMetadata',
  'InvalidImage',
  'FailedToFetchRemoteImageDimensions',
];

/**
 * Says a build's error about a picture in an editor's words: every picture that cannot be decoded, with the places that
 * name it.
 *
 * @returns none when the error is about something else
 */
export async function describeBrokenPictures(error: unknown): Promise<string | undefined> {
  if (!isAboutPictures(error)) return undefined;
  const { faults, language } = await readPublication(contentFolder(), {
    clock: readClock(),
    outline,
    lookAtPicture: lookAtWhole,
  });
  const broken = faults.filter(({ rule }) => rule === 'picture-broken');
  return broken.length > 0 ? describeFaults(broken, language) : undefined;
}

/** Astro throws one error for one picture and one of several for several, each with its cause. */
function isAboutPictures(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const within: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return names.includes(error.name) || within.some(isAboutPictures);
}
