import path from 'node:path';
import { judgeWhole } from '../../builder/images/decodePicture.ts';
import { sha256 } from '../../cache/digest.ts';
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
    picturesOf(publication).map((file) => path.resolve(root, file)),
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
function picturesOf(publication: Publication): string[] {
  const { settings, settingsFile, articles, authors, pages } = publishedPart(publication);
  const beside = (file: string, named: readonly (string | undefined)[]) =>
    named.flatMap((name) => (name && isPicture(name) ? [path.join(path.dirname(file), name)] : []));
  const files = [
    ...articles.flatMap(({ file, image, pictures }) =>
      beside(file, [image?.src, ...Object.values(pictures)]),
    ),
    ...pages.flatMap(({ file, pictures }) => beside(file, Object.values(pictures))),
    ...authors.flatMap(({ file, picture }) => beside(file, [picture?.src])),
    ...beside(
      settingsFile,
      (settings?.ads ?? []).map(({ picture }) => picture),
    ),
  ];
  return [...new Set(files)].sort();
}
