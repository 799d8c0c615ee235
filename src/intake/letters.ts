import { readDate } from './dates/dates.ts';
import { readDocument, type Document, type DocumentKind } from './documents.ts';
import { fault, faultAt } from './faults.ts';
import { slugFault } from './files/fileNames.ts';
import type { ListedFile } from './files/listing.ts';
import { status, type Status } from './gate.ts';
import type { ReadOutline } from './outline.ts';
import { letterSchema, type LetterFields } from './schemas/letterSchema.ts';

/** A letter's file, read by itself; `date` and `status` as far as its fields say. */
export type LetterReading = Document<LetterFields> &
  ListedFile & { slug: string; date: string | undefined; status: Status | undefined };

export const letterKind = (timeZone: string): DocumentKind<LetterFields> => ({
  name: 'letters',
  schema: letterSchema({ timeZone }),
  timeZone,
  minimalFields: ['title: …', 'date: 2023-11-02', 'articles: […]'],
  contradictions: () => [],
});

/**
 * Reads a letter. Never throws, whatever the bytes.
 *
 * @param site.clock milliseconds since 1970
 */
export function readLetter(
  bytes: Uint8Array,
  listed: ListedFile,
  file: string,
  kind: DocumentKind<LetterFields>,
  site: { outline: ReadOutline; clock: number },
): LetterReading {
  const document = readDocument(bytes, file, kind, (body) => site.outline(body, 'md'));
  const { data, value } = document;
  const name = listed.path.replace(/^letters\//, '');
  const slug = name.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  const place = { file, line: 1, column: 1 };
  const faults = [...document.faults];
  const rules = { folder: false, reserved: new Set<string>(), ending: '.md', prefix: 'lettre' };
  const detail = slugFault(slug, rules);
  if (detail) faults.push(faultAt(detail, place));
  if (name.includes('/'))
    faults.push(
      fault(
        'letter-nested',
        { right: `letters/${name.replace(/(?:\/index)?\.mdx?$/, '').replace(/^.*\//, '')}.md` },
        place,
      ),
    );
  if (name.endsWith('.mdx')) faults.push(fault('file-ending', { right: `${slug}.md` }, place));
  const written =
    typeof data['date'] === 'string' && !value ? readDate(data['date'], kind.timeZone) : undefined;
  const date = value?.date ?? (written && 'date' in written ? written.date : undefined);
  const draft = value?.draft ?? data['draft'] === true;
  return {
    ...document,
    ...listed,
    slug,
    date,
    status: date === undefined ? undefined : status({ date, draft }, site.clock),
    faults,
  };
}
