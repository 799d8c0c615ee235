import { serialize } from 'node:v8';
import path from 'node:path';
import { defaultColours } from '../editorial/colours.ts';
import { entriesOf, type Entry } from '../intake/loaders.ts';
import { openMemory } from '../intake/memory.ts';
import { describeFaults } from '../wording/describeFault.ts';
import { digestOf } from './digest.ts';
import type { Colours } from './icons.ts';
import { findPictures } from './pictures/findPictures.ts';
import type { Rendition } from './pictures/rendition.ts';
import { readWhole } from './readWhole.ts';

/** The publication as the pages get it: what the gate lets in, with pictures found. */
export type Gathered = {
  /** Its content, serialized in memory that all threads share. */
  content: SharedArrayBuffer;
  /** Digest of the content and the clock. */
  edition: string;
  /** Published articles in MDX, which have to be compiled. */
  compiled: Pick<Entry, 'id' | 'file' | 'digest'>[];
  /** Drawings in the content, by the names their files will have. */
  drawings: [string, Rendition][];
  colours: Colours;
};

/** Reads the publication whole, through the gate; or says every fault in it. */
export async function gather(
  folder: string,
  { base, code, readings }: { base: string; code: string; readings: string },
): Promise<{ gathered: Gathered } | { faults: string }> {
  const publication = await readWhole(folder, openMemory(readings, code));
  const { faults, language, clock, settings } = publication;
  if (faults.length > 0) return { faults: describeFaults(faults, language) };
  const entries = {
    site: entriesOf.site(publication, false),
    articles: entriesOf.articles(publication, false),
    authors: entriesOf.authors(publication, false),
    pages: entriesOf.pages(publication, false),
  };
  const { content, drawings } = await findPictures(entries, base);
  const bytes = serialize(content);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return {
    gathered: {
      content: shared,
      edition: digestOf(JSON.stringify([content, clock])),
      compiled: entries.articles
        .filter(({ file }) => path.extname(file) === '.mdx')
        .map(({ id, file, digest }) => ({ id, file, ...(digest && { digest }) })),
      drawings,
      colours: settings?.colours ?? defaultColours,
    },
  };
}
