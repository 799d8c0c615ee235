import path from 'node:path';
import { judgeWhole } from '../../builder/images/decodePicture.ts';
import { sha256 } from '../../cache/digest.ts';
import { collectionNames, entriesOf, picturesOf } from '../../intake/collections.ts';
import { isPicture } from '../../intake/files/pictureFiles.ts';
import type { PictureDefect } from '../../intake/files/pictureHeads.ts';
import type { Publication } from '../../intake/publication.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { scanChanged } from './scanChanged.ts';

/** Decoding uses a whole core. */
const concurrency = 2;

/** Fewer pictures are not cached. */
const minimumForCache = 20;

/**
 * Finds published pictures with a valid header that cannot be decoded, which the build would reject.
 *
 * @param root the folder that file names are relative to
 * @returns what is wrong with each broken picture, by absolute path
 */
export async function brokenPictures(
  publication: Publication,
  root: string,
): Promise<ReadonlyMap<string, PictureDefect>> {
  const found = await scanChanged(
    publishedPictures(publication).map((file) => path.resolve(root, file)),
    async (bytes, disk) => (await judgeWhole(bytes, disk)) ?? null,
    {
      cache: `whole-${sha256(path.resolve(root, publication.settingsFile))}`,
      code: new URL('../../builder/images/decodePicture.ts', import.meta.url),
      fewest: minimumForCache,
      mostOpen: concurrency,
    },
  );
  return new Map([...found].flatMap(([disk, what]) => (what ? [[disk, what] as const] : [])));
}

/** The files of all pictures that a build would show. */
function publishedPictures(publication: Publication): string[] {
  const entries = entriesOf(publishedPart(publication));
  const files = collectionNames.flatMap((name) =>
    entries[name].flatMap(({ file, data }) =>
      picturesOf(name, data)
        .filter(isPicture)
        .map((picture) => path.join(path.dirname(file), picture)),
    ),
  );
  return [...new Set(files)].sort();
}
