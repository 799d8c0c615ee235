import { serialize } from 'node:v8';
import { printedColours } from '../../colours/siteColours.ts';
import { scheduleFile } from '../../outputs/schedule.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import { entriesOf } from '../../intake/collections.ts';
import { homePath } from '../../intake/siteAddress.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { writeBytes } from '../../cache/disk.ts';
import { sha256 } from '../../cache/digest.ts';
import type { Colours } from '../images/icons.ts';
import { openParseCache, readingCode } from './parseCache.ts';
import { imageNameCode } from '../images/imageCode.ts';
import { findPictures } from '../images/findPictures.ts';
import { describePictureError } from '../images/pictureError.ts';
import type { ImageVariant } from '../images/imageVariant.ts';
import type { Work } from '../workers.ts';
import { readAll } from './readAll.ts';

/** What the build needs of the published part of a publication. */
export type LoadedPublication = {
  /** Digest of content and clock. */
  edition: string;
  /** `site.yaml`, and the SHA-256 of the bytes that were read. */
  settingsFile: string;
  settingsDigest: string | undefined;
  /** SVG drawings, by the names of their published files. */
  drawings: [string, ImageVariant][];
  /** Where the file of each picture is, by the SHA-256 of its content. */
  originals: ReadonlyMap<string, string>;
  colours: Colours;
  /** The drawing of the publication's own icon. */
  favicon: string | undefined;
  admin: AdminSettings | undefined;
  /** Contents of the schedule file, which names unpublished articles. */
  schedule: string;
};

/** The content folder, the file of the parse cache, and the file to write the content to. */
export type LoadInputs = { folder: string; readings: string; content: string };

export type LoadResult = { loaded: LoadedPublication } | { faults: string };

/** The work of the worker that reads the publication. */
export const loadAndSend: Work<LoadInputs, LoadResult, void> = async (data, send) =>
  send(await loadPublication(data));

/** Reads the whole publication through the gate, and writes what pages are rendered from; or describes every fault. */
export async function loadPublication({ folder, readings, content: file }: LoadInputs): Promise<LoadResult> {
  const cache = openParseCache(readings, await readingCode());
  const publication = await readAll(folder, cache.memoize);
  cache.save();
  const { faults, language, clock, settings } = publication;
  // Loaded only if there are faults to describe.
  if (faults.length > 0 || !settings) {
    const { describeFaults } = await import('../../i18n/describeFault.ts');
    return { faults: describeFaults(faults, language) };
  }
  const entries = entriesOf(publishedPart(publication));
  const base = homePath(settings.url);
  const found = await findPictures(entries, base, await imageNameCode()).catch(async (error: unknown) => {
    const message = await describePictureError(error);
    if (message === undefined) throw error;
    return { faults: message };
  });
  if ('faults' in found) return found;
  const { content, drawings, originals } = found;
  writeBytes(file, serialize(content));
  return {
    loaded: {
      settingsFile: publication.settingsFile,
      settingsDigest: publication.settingsDigest,
      edition: sha256(JSON.stringify([content, clock])),
      drawings,
      originals,
      colours: printedColours(settings),
      favicon: settings.theme?.favicon,
      admin: settings.admin,
      schedule: `${JSON.stringify(scheduleFile(publication, clock), null, 1)}\n`,
    },
  };
}
