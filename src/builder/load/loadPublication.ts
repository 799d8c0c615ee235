import path from 'node:path';
import { serialize } from 'node:v8';
import { defaultColours } from '../../outputs/colours.ts';
import { scheduleFile } from '../../outputs/schedule.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import { entriesOf } from '../../intake/loaders.ts';
import { homePath } from '../../intake/siteAddress.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { writeBytes } from '../../cache/disk.ts';
import { sha256 } from '../../cache/digest.ts';
import type { Colours } from '../images/icons.ts';
import { openParseCache, readingCode } from './parseCache.ts';
import { imageCode } from '../images/imagePipeline.ts';
import type { Compiled } from '../bundle/bundleInputs.ts';
import { findPictures } from '../images/findPictures.ts';
import { describePictureError } from '../images/pictureError.ts';
import type { ImageVariant } from '../images/imageVariant.ts';
import { readAll } from './readAll.ts';

/** The publication as the pages get it: what the gate lets in, with pictures found. */
export type LoadedPublication = {
  /** Digest of the content and the clock. */
  edition: string;
  /** `site.yaml`, and the SHA-256 of what was read of it here. */
  settingsFile: string;
  settingsDigest: string | undefined;
  /** Published articles in MDX, which have to be compiled. */
  compiled: Compiled[];
  /** Drawings in the content, by the names their files will have. */
  drawings: [string, ImageVariant][];
  /** Where the file of each picture is, by the SHA-256 of its content. */
  originals: ReadonlyMap<string, string>;
  colours: Colours;
  admin: AdminSettings | undefined;
  /** The file of the schedule: what is not published is in it. */
  schedule: string;
};

/** What reading takes: the content folder, and the files for what is remembered and what is read. */
export type LoadInputs = { folder: string; readings: string; content: string };

export type LoadResult = { loaded: LoadedPublication } | { faults: string };

/** Reads the publication whole, through the gate, and writes what pages get of it; or says every fault in it. */
export async function loadPublication({ folder, readings, content: file }: LoadInputs): Promise<LoadResult> {
  const memory = openParseCache(readings, await readingCode());
  const publication = await readAll(folder, memory.memoize);
  memory.save();
  const { faults, language, clock, settings } = publication;
  // What tells mistakes is loaded when there are some.
  if (faults.length > 0 || !settings) {
    const { describeFaults } = await import('../../i18n/describeFault.ts');
    return { faults: describeFaults(faults, language) };
  }
  const letIn = publishedPart(publication);
  const entries = {
    site: entriesOf.site(letIn),
    articles: entriesOf.articles(letIn),
    authors: entriesOf.authors(letIn),
    pages: entriesOf.pages(letIn),
  };
  const base = homePath(settings.url);
  const found = await findPictures(entries, base, await imageCode()).catch(async (error: unknown) => {
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
      compiled: entries.articles
        .filter(({ file }) => path.extname(file) === '.mdx')
        .map(({ id, file, digest = '' }) => ({ id, file, digest })),
      drawings,
      originals,
      colours: settings.colours ?? defaultColours,
      admin: settings.admin,
      schedule: `${JSON.stringify(scheduleFile(publication, clock), null, 1)}\n`,
    },
  };
}
