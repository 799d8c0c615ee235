import path from 'node:path';
import { judgeWhole } from '../../builder/images/decodePicture.ts';
import { sha256 } from '../../cache/digest.ts';
import { collectionNames, entriesOf, picturesOf } from '../../intake/collections.ts';
import { isPicture } from '../../intake/files/pictureFiles.ts';
import type { NoPicture } from '../../intake/files/pictureHeads.ts';
import type { Publication } from '../../intake/publication.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { lookAtChanged } from './unchangedFiles.ts';

/** Decoding takes all of a core. */
const mostOpen = 2;

/** Fewer pictures are looked at anew. */
const fewest = 20;

/**
 * What is wrong with pictures of published things that begin as they should: only decoding shows it, and the build, which
 * decodes them, refuses them. Unchanged files are looked at once.
 *
 * @param root what files are named from
 * @returns by whole path on disk, those that are broken
 */
export async function cutPictures(
  publication: Publication,
  root: string,
): Promise<ReadonlyMap<string, NoPicture>> {
  const found = await lookAtChanged(
    shownPictures(publication).map((file) => path.resolve(root, file)),
    async (bytes, disk) => (await judgeWhole(bytes, disk)) ?? null,
    {
      cache: `whole-${sha256(path.resolve(root, publication.settingsFile))}`,
      code: new URL('../../builder/images/decodePicture.ts', import.meta.url),
      fewest,
      mostOpen,
    },
  );
  return new Map([...found].flatMap(([disk, what]) => (what ? [[disk, what] as const] : [])));
}

/** The files of all pictures that a build would show, from the root. */
function shownPictures(publication: Publication): string[] {
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
