import { readDocument, type Document, type DocumentKind } from '../documents.ts';
import { fault } from '../faults.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import { entrySchema, type EntryFields } from '../schemas/entrySchema.ts';
import type { ListedFile } from '../files/listing.ts';
import type { ReadOutline } from '../outline.ts';

/** The folder of entries beside the `index.md` of a live page. */
const folder = 'live';

/** A file of the folder `live` within the folder of an article, unless it is the article of a folder of that name. */
const form = new RegExp(`^articles/.+/${folder}/(?!index\\.)[^/]+$`);

/** Whether a file of the content folder is an entry of a live page. */
export const isEntryFile = (path: string): boolean => form.test(path);

/** The path of the article that an entry belongs to, without `.md`. */
export const articleOfEntry = (path: string): string => path.replace(/[^/]+\/[^/]+$/, 'index');

/** An entry’s file, read by itself. */
export type EntryFile = Document<EntryFields> & ListedFile;

export const entryKind = (timeZone: string): DocumentKind<EntryFields> => ({
  name: 'entries',
  schema: entrySchema({ timeZone }),
  timeZone,
  minimalFields: ['title: …', 'date: 2026-11-28 14:32'],
  contradictions: () => [],
});

/** Reads the file of an entry. Never throws, whatever the bytes. */
export function readEntryFile(
  bytes: Uint8Array,
  listed: ListedFile,
  file: string,
  kind: DocumentKind<EntryFields>,
  { outline }: { outline: ReadOutline },
): EntryFile {
  const document = readDocument(bytes, file, kind, (body) => outline(body, 'md'));
  const faults = [...document.faults];
  const written = document.data['date'];
  if (typeof written === 'string' && /^\d{4}-\d\d-\d\d$/.test(written.trim()))
    faults.push(
      fault('entry-hour', { right: `date: ${written.trim()} 14:32` }, fieldPlace(document, ['date']), 'date'),
    );
  if (listed.path.endsWith('.mdx')) {
    const right = listed.path.split('/').at(-1)!.replace(/x$/, '');
    faults.push(fault('file-ending', { right }, { file, line: 1, column: 1 }));
  }
  return { ...document, ...listed, faults };
}
