import path from 'node:path';
import { reservedSteps } from '../editorial/addresses.ts';
import { readClock } from '../intake/clock.ts';
import type { Memory } from '../intake/memory.ts';
import { readPublication, type Publication } from '../intake/publication.ts';
import { readSiteAddress } from '../intake/siteAddress.ts';
import { outline } from '../markdown/outline.ts';
import { typeset } from '../markdown/typography/typeset.ts';
import { wordingFor } from '../wording/wordingFor.ts';

/** Reads a content folder as every build does: typeset, at the one clock, with the address the site will have. */
export async function readWhole(folder: string, memory?: Memory): Promise<Publication> {
  const publication = await readPublication(path.resolve(folder), {
    clock: readClock(),
    outline,
    typeset,
    memory,
    reserved: (language) => reservedSteps(wordingFor(language).paths),
  });
  const { url } = await readSiteAddress(folder);
  const { settings } = publication;
  return { ...publication, settings: settings && { ...settings, url: url.href } };
}
