import { statSync } from 'node:fs';
import path from 'node:path';
import { lookAtWhole } from '../../build/soundPicture.ts';
import { eachOf } from '../../intake/eachOf.ts';
import { isPicture } from '../../intake/pictureFiles.ts';
import type { NoPicture } from '../../intake/pictureHeads.ts';
import type { Publication } from '../../intake/publication.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { digestOf, readCache, writeCache } from './cache.ts';

/** Decoding takes all of a core. */
const mostOpen = 2;

/** Fewer pictures are looked at anew. */
const fewest = 20;

type Looks = Record<string, { stamp: string; what: NoPicture | null }>;

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
  const pictures = picturesOf(publication).map((file) => path.resolve(root, file));
  const name = `whole-${digestOf(path.resolve(root, publication.settingsFile))}`;
  const isKept = pictures.length >= fewest;
  const before = (isKept && readCache<Looks>(name, '1')) || {};
  const entries = await eachOf(pictures, mostOpen, async (disk) => {
    const { mtimeMs, size } = statSync(disk);
    const stamp = `${mtimeMs} ${size}`;
    const known = before[disk];
    return [
      disk,
      known?.stamp === stamp ? known : { stamp, what: (await lookAtWhole(disk)) ?? null },
    ] as const;
  });
  const now: Looks = Object.fromEntries(entries);
  if (isKept && JSON.stringify(now) !== JSON.stringify(before)) writeCache(name, '1', now);
  return new Map(entries.flatMap(([disk, { what }]) => (what ? [[disk, what] as const] : [])));
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
