import path from 'node:path';
import type { ContentFiles } from '../files/contentFiles.ts';
import { findPicture, pathFrom, type FileIndex } from '../files/pictureFiles.ts';
import type { FaultDetail } from '../faults.ts';
import { valueAt } from '../schemas/schemaFaults.ts';
import type { Fields } from '../yaml/frontMatter.ts';

/** The cover of a podcast, or why directories would refuse it; neither where none is named. */
export type CoverReading = { path?: string; fault?: FaultDetail };

/** The sides that Apple and Spotify take, in pixels (podcasters.apple.com/support/896-artwork-requirements). */
const [least, most] = [1400, 3000];

/**
 * Finds the cover that `site.yaml` names, and checks its size.
 *
 * @param isNamesOnly whether only the names of files matter: an old revision has nothing in its pictures
 */
export async function readCover(
  data: Fields,
  content: ContentFiles,
  index: FileIndex,
  folder: string,
  isNamesOnly: boolean,
): Promise<CoverReading> {
  const src = valueAt(data, ['podcast', 'cover']);
  if (typeof src !== 'string' || src.trim() === '') return {};
  const from = { path: 'site.yaml', disk: path.join(folder, 'site.yaml') };
  const found = findPicture(src, from, index);
  if ('rule' in found) return { fault: found };
  if (isNamesOnly) return { path: found.path };
  const listed = index.exact.get(pathFrom(from, src))!;
  if (!/\.(?:jpe?g|png)$/i.test(src)) return { fault: { rule: 'podcast-cover-format', values: { src } } };
  // Loaded only if there is a podcast.
  const { imageSize } = await import('image-size');
  const [size] = content.read([listed], (bytes) => {
    try {
      return imageSize(bytes);
    } catch {
      return undefined;
    }
  });
  if (!size) return { fault: { rule: 'picture-broken', values: { src, found: 'unknown' } } };
  const { width, height } = size;
  const isFitting = width === height && width >= least && width <= most;
  return isFitting
    ? { path: found.path }
    : { fault: { rule: 'podcast-cover', values: { src, width, height, least, most } } };
}
