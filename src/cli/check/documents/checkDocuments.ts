import path from 'node:path';
import { sha256 } from '../../../cache/digest.ts';
import { textsOf } from '../../../intake/collections.ts';
import type { Publication } from '../../../intake/publication.ts';
import type { ReportInFile } from '../../../checks/diagnostic.ts';
import { scanChanged } from '../scanChanged.ts';
import { officeNames } from './officeMetadata.ts';
import { pdfNames } from './pdfMetadata.ts';

/** Fewer documents are not cached. */
const minimumForCache = 20;
const concurrency = 2;

/** Reports documents for download that say who made them, or on whose computer: that may reveal a source. */
export async function checkDocuments(
  publication: Publication,
  { root, folder }: { root: string; folder: string },
  report: ReportInFile,
): Promise<void> {
  const { settings } = publication;
  const files = textsOf(publication).flatMap(({ attachments }) =>
    Object.values(attachments).map(({ file }) => file),
  );
  const byDisk = new Map([...new Set(files)].sort().map((file) => [path.resolve(root, file), file]));
  const namesByFile = await scanChanged([...byDisk.keys()], namesIn, {
    cache: `documents-${sha256(path.resolve(folder))}`,
    code: new URL(import.meta.url),
    fewest: minimumForCache,
    mostOpen: concurrency,
  });
  const publisherNames = new Set(
    [settings?.name, settings?.publisher.name].map((name) => name?.toLowerCase()),
  );
  for (const [disk, names] of namesByFile) {
    const others = names.filter((name) => !publisherNames.has(name.toLowerCase()));
    if (others.length > 0)
      report(byDisk.get(disk)!, { rule: 'document-author', values: { names: others }, line: 1, column: 1 });
  }
}

/** The names of people and the file paths in the metadata of a document, each once. */
export async function namesIn(bytes: Buffer, disk: string): Promise<string[]> {
  const ending = path.extname(disk).toLowerCase();
  if (ending === '.pdf') {
    const { authors, texts } = pdfNames(bytes);
    return distinct([...authors, ...texts.flatMap(pathsIn)]);
  }
  return /^\.(?:docx|xlsx|pptx|odt|ods)$/.test(ending) ? distinct(officeNames(bytes)) : [];
}

/** Absolute paths, which may contain the name of the computer's owner. */
const pathsIn = (text: string): string[] =>
  text.match(/(?:[a-z]:\\|\\\\|file:\/\/|\/(?:home|Users)\/)[^\s"'<>()]{3,}/gi) ?? [];

const distinct = (names: readonly string[]) => [
  ...new Set(
    names
      .map((name) =>
        decodeEntities(name)
          .replace(/[\0\s]+/g, ' ')
          .trim(),
      )
      .filter((name) => /[\p{L}\p{N}]/u.test(name)),
  ),
];

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string) =>
  text.replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot|apos));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : entities[name]!,
  );
