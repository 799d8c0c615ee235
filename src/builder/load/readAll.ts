import path from 'node:path';
import { readClock } from '../../intake/dates/clock.ts';
import { readPublication, type Publication, type ReadThroughCache } from '../../intake/publication.ts';
import { scanForBuild } from '../images/scanForBuild.ts';
import { scanMedia } from './scanMedia.ts';
import { siteUrl } from '../../intake/siteAddress.ts';
import { outline } from '../../markdown/outline.ts';
import { typeset } from '../../markdown/typography/typeset.ts';

/** Reads a content folder as every build does: typeset, with the build's clock and the address of the site. */
export async function readAll(folder: string, cache?: ReadThroughCache): Promise<Publication> {
  const publication = await readPublication(path.resolve(folder), {
    clock: readClock(),
    outline,
    scanPicture: scanForBuild,
    scanMedia,
    typeset,
    readThroughCache: cache,
  });
  const { settings } = publication;
  const url = siteUrl(settings).href;
  return { ...publication, settings: settings && { ...settings, url } };
}
