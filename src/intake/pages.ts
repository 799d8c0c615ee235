import { readDocument, type Document, type DocumentKind } from './documents.ts';
import { fault, faultAt } from './faults.ts';
import { slugFault } from './files/fileNames.ts';
import type { ListedFile } from './files/listing.ts';
import type { ReadOutline } from './outline.ts';
import { pageSchema, type PageFields } from './schemas/pageSchema.ts';

/** A standing page's file, read by itself. */
export type PageReading = Document<PageFields> & ListedFile & { slug: string };

export const pageKind = (timeZone: string): DocumentKind<PageFields> => ({
  name: 'pages',
  schema: pageSchema({ timeZone }),
  timeZone,
  minimalFields: ['title: …'],
  contradictions: () => [],
});

/** Reads a standing page. Never throws, whatever the bytes. */
export function readPage(
  bytes: Uint8Array,
  listed: ListedFile,
  file: string,
  kind: DocumentKind<PageFields>,
  site: { outline: ReadOutline; reserved: ReadonlySet<string>; sections: ReadonlySet<string> },
): PageReading {
  const document = readDocument(bytes, file, kind, (body) => site.outline(body, 'md'));
  const name = listed.path.replace(/^pages\//, '');
  const slug = name.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  const place = { file, line: 1, column: 1 };
  const faults = [...document.faults];
  const detail = slugFault(slug, { folder: false, reserved: site.reserved, ending: '.md', prefix: 'page' });
  if (detail) faults.push(faultAt(detail, place));
  if (name.includes('/')) faults.push(fault('page-nested', { right: `pages/${slug}.md` }, place));
  if (name.endsWith('.mdx')) faults.push(fault('file-ending', { right: `${slug}.md` }, place));
  if (site.sections.has(slug)) faults.push(fault('page-section', { slug, right: `page-${slug}.md` }, place));
  return { ...document, ...listed, slug, faults };
}
