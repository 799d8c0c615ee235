import { topSections } from '../../../addresses/sectionPaths.ts';
import { articleKind, readArticle } from '../../../intake/articles.ts';
import { readAuthor } from '../../../intake/authors.ts';
import { collectionOf, type Collection } from '../../../intake/collections.ts';
import { dossierKind, readDossier } from '../../../intake/dossiers.ts';
import type { Document } from '../../../intake/documents.ts';
import type { Fault } from '../../../intake/faults.ts';
import type { ListedFile } from '../../../intake/files/listing.ts';
import { readMappingFile } from '../../../intake/yaml/mappingFile.ts';
import { entryKind, isEntryFile, readEntryFile } from '../../../intake/live/entryFiles.ts';
import { letterKind, readLetter } from '../../../intake/letters.ts';
import { pageKind, readPage } from '../../../intake/pages.ts';
import { findPicture, type FileIndex } from '../../../intake/files/pictureFiles.ts';
import { readSettings, type SettingsReading } from '../../../intake/settings.ts';
import { findTarget, type Target, type Targets } from '../../../intake/references/linkTargets.ts';
import { outline } from '../../../markdown/outline.ts';
import { analyseText } from '../../../checks/analyseText.ts';
import type { LocatedMessage } from '../../../checks/diagnostic.ts';
import { parseText } from '../../../checks/parseText.ts';
import { parseQuickly } from '../../../checks/parseBody.ts';
import type { FixReading } from './fixText.ts';

export type FixContext = {
  site: SettingsReading;
  reserved: ReadonlySet<string>;
  clock: number;
  index: FileIndex;
  targets: Targets<Target>;
  /** The messages of rules across files about a file that depend on its text: links to the site's own address. */
  messagesAcrossFiles: (file: string) => readonly LocatedMessage[];
  /** Whether a rule is not turned off in `site.yaml`. */
  isEnabled: (raised: LocatedMessage) => boolean;
};

/** The function that reads a file again after each repair; undefined for files that are not repaired. */
export function readerOf(
  listed: ListedFile,
  file: string,
  context: FixContext,
): ((lines: readonly string[]) => FixReading) | undefined {
  const collection = collectionOf(listed.path);
  const reader = isEntryFile(listed.path) ? entryReader : collection && readers[collection];
  if (!reader?.extensions.test(listed.path)) return undefined;
  return (lines) => reader.read(Buffer.from(lines.join('\n')), listed, file, context);
}

type Reader = {
  /** Of the files meant for the collection those that are read. */
  extensions: RegExp;
  read: (bytes: Uint8Array, listed: ListedFile, file: string, context: FixContext) => FixReading;
};

const entryReader = textReader((bytes, listed, file, { site: { facts } }) =>
  readEntryFile(bytes, listed, file, entryKind(facts.timeZone), { outline }),
);

const readers: Record<Collection, Reader> = {
  site: {
    extensions: /\.yaml$/,
    read(bytes, _, file) {
      const { faults, data } = readSettings(bytes, file, undefined);
      return { faults, messages: [], data, body: '' };
    },
  },
  articles: textReader((bytes, listed, file, { site: { facts }, clock, reserved }) =>
    readArticle(bytes, listed, file, articleKind(facts), { clock, outline, reserved }),
  ),
  pages: textReader((bytes, listed, file, { site: { facts }, reserved }) => {
    const sections = new Set(topSections(facts.sections).map(({ id }) => id));
    return readPage(bytes, listed, file, pageKind(facts.timeZone), { outline, reserved, sections });
  }),
  letters: textReader((bytes, listed, file, { site: { facts }, clock }) =>
    readLetter(bytes, listed, file, letterKind(facts.timeZone), { outline, clock }),
  ),
  dossiers: textReader((bytes, listed, file, { site: { facts } }) =>
    readDossier(bytes, listed, file, dossierKind(facts.timeZone), outline),
  ),
  authors: {
    extensions: /\.yaml$/,
    read(bytes, listed, file, { index }) {
      const { faults } = readAuthor(bytes, listed, file, index);
      return { faults, messages: [], data: readMappingFile(bytes, file, []).data ?? {}, body: '' };
    },
  },
};

/** Reads a file with a body as the build reads it, and what `check` says of it. */
function textReader(readDocument: (...file: Parameters<Reader['read']>) => Document<unknown>): Reader {
  return {
    extensions: /\.mdx?$/,
    read: (...file) => readText(readDocument(...file), ...file),
  };
}

function readText(
  document: Document<unknown>,
  ...[bytes, listed, file, context]: Parameters<Reader['read']>
): FixReading {
  const { site, index, targets } = context;
  const from = { ...listed, file };
  const { body } = parseText(bytes, from, { language: site.language, parse: parseQuickly });
  const references: Fault[] = [
    ...document.outline.pictures.flatMap(({ src, remote, line, column }): Fault[] => {
      const found = remote ? undefined : findPicture(src, listed, index);
      return found && 'rule' in found ? [{ ...found, file, line, column } as Fault] : [];
    }),
    ...document.outline.links.flatMap(({ href, line, column }): Fault[] => {
      const found = findTarget(href, listed, targets);
      return typeof found === 'object' && 'rule' in found ? [{ ...found, file, line, column } as Fault] : [];
    }),
  ];
  const { messages: raised } = analyseText(bytes, from, { language: site.language, spelling: false });
  const links = new Set(document.outline.links.map(({ href }) => href));
  const ownLinks = context
    .messagesAcrossFiles(file)
    .filter((one) => one.rule === 'link-own-site' && links.has(one.values.href));
  return {
    faults: [...document.faults, ...references],
    messages: [...raised, ...ownLinks].filter(context.isEnabled),
    data: document.data,
    body,
  };
}
