import type { FaultDetail } from '../faults.ts';
import { endingOf } from '../media/mediaKinds.ts';
import type { BodyMedia } from '../media/resolvedMedia.ts';
import { valueAt } from '../schemas/schemaFaults.ts';
import type { Fields } from '../yaml/frontMatter.ts';

/** The endings of sounds that all directories of podcasts take (podcasters.apple.com/support/893-audio-requirements). */
const endings = ['mp3', 'm4a'];

/** Whether a podcast can have the sound. */
const isForPodcasts = ({ kind, src }: Pick<BodyMedia, 'kind' | 'src'>): boolean =>
  kind === 'audio' && endings.includes(endingOf(src));

/** The fault of an article that is an episode by its fields, and has nothing to hear. */
export function episodeFault(data: Fields, media: readonly BodyMedia[]): FaultDetail | undefined {
  const isEpisode = data['episode'] !== undefined && valueAt(data, ['episode', 'omit']) !== true;
  return !isEpisode || media.some(isForPodcasts)
    ? undefined
    : { rule: 'episode-sound', values: { known: endings.map((ending) => `.${ending}`) } };
}
