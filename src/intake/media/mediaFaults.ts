import type { FaultDetail } from '../faults.ts';
import type { MediaDefect } from './mediaFacts.ts';
import { conversionOf, directiveFor, isPlayable, mediaKindOf, type MediaKind } from './mediaKinds.ts';
import type { MediaRules } from './mediaRules.ts';

/** Bytes of what hosts count as a megabyte. */
const megabyte = 1024 * 1024;

/** What is wrong with a file, and what to do about it. */
export function factFaults(src: string, file: string, kind: MediaKind, found: MediaDefect): FaultDetail[] {
  const { command } = conversionOf(file);
  switch (found.defect) {
    case 'format': {
      const name = file.replace(/^.*\//s, '').replace(/[^.]*$/, found.right);
      const values = { src, format: found.format };
      const isOther = isPlayable(name) && mediaKindOf(name) !== kind;
      return [
        isPlayable(name)
          ? {
              rule: 'media-misnamed',
              values: { ...values, name, ...(isOther && { other: mediaKindOf(name)! }) },
            }
          : { rule: 'media-unplayable', values: { src, ...conversionOf(name) } },
      ];
    }
    case 'codec':
      return [{ rule: 'media-codec', values: { src, codec: found.codec, command } }];
    case 'no-video': {
      const name = file.replace(/^.*\//s, '').replace(/[^.]*$/, 'm4a');
      return [{ rule: 'media-no-video', values: { src, name, right: directiveFor('audio', `./${name}`) } }];
    }
    default:
      return [{ rule: 'media-broken', values: { src, found: found.defect, command } }];
  }
}

/** The fault of a file larger than the host takes. */
export function largeFault(
  src: string,
  file: string,
  bytes: number,
  { largest, host }: MediaRules,
): FaultDetail | undefined {
  if (bytes <= largest * megabyte) return undefined;
  const size = Math.ceil((bytes / megabyte) * 10) / 10;
  return { rule: 'media-large', values: { src, size, most: largest, host, ...conversionOf(file) } };
}
