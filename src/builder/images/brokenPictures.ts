import { readClock } from '../../intake/dates/clock.ts';
import { readPublication } from '../../intake/publication.ts';
import { contentFolder } from '../../intake/files/contentFolder.ts';
import { outline } from '../../markdown/outline.ts';
import { describeFaults } from '../../i18n/describeFault.ts';
import { scanWholePicture } from './decodePicture.ts';

/**
 * Describes for an editor every picture that cannot be decoded or cleaned, with the places that use it, once a build has
 * failed at one.
 *
 * @returns undefined if there is no such picture
 */
export async function describeBrokenPictures(): Promise<string | undefined> {
  const { faults, language } = await readPublication(contentFolder(), {
    clock: readClock(),
    outline,
    scanPicture: scanWholePicture,
  });
  const broken = faults.filter(({ rule }) => rule === 'picture-broken');
  return broken.length > 0 ? describeFaults(broken, language) : undefined;
}
