import { readDocument, type Document, type DocumentKind } from './documents.ts';
import { fault, faultAt } from './faults.ts';
import { slugFault } from './files/fileNames.ts';
import type { ListedFile } from './files/listing.ts';
import type { ReadOutline } from './outline.ts';
import { dossierSchema, type DossierFields } from './schemas/dossierSchema.ts';

/** A dossier's file, read by itself. */
export type DossierReading = Document<DossierFields> & ListedFile & { id: string };

export const dossierKind = (timeZone: string): DocumentKind<DossierFields> => ({
  name: 'dossiers',
  schema: dossierSchema({ timeZone }),
  timeZone,
  minimalFields: ['title: …'],
  contradictions: () => [],
});

/** Reads a dossier. Never throws, whatever the bytes. */
export function readDossier(
  bytes: Uint8Array,
  listed: ListedFile,
  file: string,
  kind: DocumentKind<DossierFields>,
  outline: ReadOutline,
): DossierReading {
  const document = readDocument(bytes, file, kind, (body) => outline(body, 'md'));
  const name = listed.path.replace(/^dossiers\//, '');
  const id = name.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  const place = { file, line: 1, column: 1 };
  const faults = [...document.faults];
  // Below the folder of dossiers, no address is taken.
  const detail = slugFault(id, { folder: false, reserved: new Set(), ending: '.md', prefix: 'dossier' });
  if (detail) faults.push(faultAt(detail, place));
  if (name.includes('/'))
    faults.push(
      fault(
        'dossier-nested',
        { right: `dossiers/${name.replace(/(?:\/index)?\.mdx?$/, '').replace(/^.*\//, '')}.md` },
        place,
      ),
    );
  if (name.endsWith('.mdx')) faults.push(fault('file-ending', { right: `${id}.md` }, place));
  return { ...document, ...listed, id, faults };
}

/** Whether a dossier is a draft, as far as it can be read. */
export const isDraft = ({ data, value }: DossierReading): boolean => value?.draft ?? data['draft'] === true;
