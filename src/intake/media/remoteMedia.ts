import type { FaultDetail } from '../faults.ts';
import type { MediaReference } from '../outline.ts';
import { endingsOf, conversionOf, directiveFor, isPlayable, mediaKindOf } from './mediaKinds.ts';
import type { MediaReading } from './resolvedMedia.ts';
import type { MediaRules } from './mediaRules.ts';
import { bytesIn, secondsIn } from './writtenFacts.ts';

/** Facts of a file on the publication's own host, which are written by hand: nothing is asked of other servers. */
export function remoteMedia(reference: MediaReference, { host }: MediaRules): MediaReading {
  const { kind, src, title, duration, size } = reference;
  const url = URL.parse(src.startsWith('//') ? `https:${src}` : src);
  const name = url?.pathname.split('/').at(-1) || `fichier${endingsOf(kind)[0]}`;
  if (!url || url.protocol !== 'https:' || url.origin !== host) {
    const origin = url?.hostname ? `https://${url.hostname}` : undefined;
    return { faults: [{ rule: 'media-remote', values: { src, right: `./${name}`, host, origin } }] };
  }
  const is = mediaKindOf(src);
  if (is === undefined)
    return { faults: [{ rule: 'media-ending', values: { src, kind, known: endingsOf(kind) } }] };
  if (!isPlayable(src))
    return { faults: [{ rule: 'media-unplayable', values: { src, ...conversionOf(name) } }] };
  if (is !== kind) {
    const right = directiveFor(is, src, title);
    return { faults: [{ rule: 'media-kind', values: { src, is, right } }] };
  }
  const [seconds, bytes] = [secondsIn(duration), bytesIn(size)];
  const examples = { duration: 'duration="3:20"', size: 'size="2,1 Mo"' };
  const faults = (['duration', 'size'] as const).flatMap((attribute): FaultDetail[] => {
    const written = reference[attribute];
    const value = attribute === 'duration' ? seconds : bytes;
    if (value !== undefined) return [];
    const values = { attribute, right: examples[attribute] };
    return [
      written === undefined
        ? { rule: 'media-unsaid', values: { ...values, src } }
        : { rule: 'media-value', values: { ...values, value: written } },
    ];
  });
  return seconds === undefined || bytes === undefined
    ? { faults }
    : { facts: { duration: seconds, bytes }, faults };
}
