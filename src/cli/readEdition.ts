import { makeEdition, type Edition } from '../editorial/edition.ts';
import { folderCollections, type FolderCollection } from '../intake/collections.ts';
import type { Outline } from '../intake/outline.ts';
import { publishedPart } from '../intake/publishedPart.ts';
import { readPublication, type Publication, type ReadThroughCache } from '../intake/publication.ts';
import { wordingFor } from '../i18n/wordingFor.ts';

const nothing: Outline = { links: [], pictures: [], faults: [] };

/**
 * Reads a content folder for its addresses only. Bodies are skipped, so neither their faults nor their length matter.
 *
 * @param clock milliseconds since 1970
 * @param root the folder that file names are relative to
 * @param url the site's URL, instead of that in `site.yaml`
 * @param cache a cache of files read for addresses
 * @returns the publication, and the edition of what is published at the clock; undefined if `site.yaml` has faults
 */
export async function readEdition(
  folder: string,
  {
    clock,
    root,
    url,
    cache,
  }: { clock: number; root?: string; url?: string; cache?: ReadThroughCache | undefined },
): Promise<{ publication: Publication; edition: Edition | undefined }> {
  const publication = await readPublication(folder, {
    clock,
    root,
    outline: Object.assign(() => nothing, { skips: true as const }),
    readThroughCache: cache,
    // Only the names of pictures matter.
    scanPicture: () => Promise.resolve(undefined),
  });
  const published = publishedPart(publication);
  const { settings } = published;
  if (!settings) return { publication, edition: undefined };
  const folders = Object.fromEntries(folderCollections.map((name) => [name, published[name]]));
  const edition = makeEdition({
    settings: url === undefined ? settings : { ...settings, url },
    words: wordingFor(settings.language),
    clock,
    // Pictures are not read, hence the cast: an edition usually holds files that Astro has found.
    ...(folders as unknown as Pick<Edition, FolderCollection>),
    ads: [],
  });
  return { publication, edition };
}
