/** Loaded when a text is first checked: the rules of the build and of `check` for one text, as both apply them. */
import { topSections } from '../../addresses/sectionPaths.ts';
import { analyseText } from '../../checks/analyseText.ts';
import { severityOf, type CheckSettings } from '../../checks/severities.ts';
import { articleKind, readArticleFile } from '../../intake/articles.ts';
import { readAuthor } from '../../intake/authors.ts';
import { collectionOf, collections, type Collection } from '../../intake/collections.ts';
import { dossierKind, readDossier } from '../../intake/dossiers.ts';
import type { Fault } from '../../intake/faults.ts';
import { indexFiles } from '../../intake/files/pictureFiles.ts';
import { letterKind, readLetter } from '../../intake/letters.ts';
import { pageKind, readPage } from '../../intake/pages.ts';
import type { SiteFacts } from '../../intake/schemas/articleSchema.ts';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { readSettings } from '../../intake/settings.ts';
import { checkSentence } from '../../i18n/cli/checkSentence.ts';
import { faultSentence } from '../../i18n/describeFault.ts';
import { outline } from '../../markdown/outline.ts';
import type { Finding } from './finding.ts';
import { faultsFromOthers, type PublicationFiles } from './otherFiles.ts';

export { readOthers } from './otherFiles.ts';

/** What of a publication the checks of one text depend on. */
export type CheckFacts = SiteFacts & { language: Language; checks: CheckSettings };

/** What else the publication has, as far as it is known. */
export type OtherFiles = {
  /** By their paths in the content folder. */
  files: PublicationFiles;
  /** The content folder in the repository, as sentences name files. */
  folder: string;
  /** Milliseconds since 1970. */
  clock: number;
};

type Reader = (bytes: Uint8Array, path: string, facts: CheckFacts) => { faults: Fault[] };

const reserved: ReadonlySet<string> = new Set();
const at = (path: string) => ({ path, disk: path });

const readers: Record<Collection, Reader> = {
  articles: (bytes, path, facts) =>
    readArticleFile(bytes, at(path), path, articleKind(facts), { outline, reserved }),
  pages: (bytes, path, { timeZone, sections }) => {
    const taken = new Set(topSections(sections).map(({ id }) => id));
    return readPage(bytes, at(path), path, pageKind(timeZone), { outline, reserved, sections: taken });
  },
  letters: (bytes, path, { timeZone }) =>
    readLetter(bytes, at(path), path, letterKind(timeZone), { outline, clock: 0 }),
  dossiers: (bytes, path, { timeZone }) => readDossier(bytes, at(path), path, dossierKind(timeZone), outline),
  // Whether the portrait exists, other files say.
  authors: (bytes, path) => ({
    faults: readAuthor(bytes, at(path), path, indexFiles([])).faults.filter(
      ({ rule }) => rule !== 'picture-missing',
    ),
  }),
  site: (bytes, path) => readSettings(bytes, path, undefined),
};

/**
 * What is wrong with a file, first what no build accepts, each in reading order. The history and the network are not looked at,
 * nor bodies in MDX.
 *
 * @param path in the content folder: `articles/2026/une-mine/index.md`
 * @param others the other files; nothing is a fault because of them if absent
 */
export function checkEntry(text: string, path: string, facts: CheckFacts, others?: OtherFiles): Finding[] {
  const { language, checks } = facts;
  const bytes = new TextEncoder().encode(text);
  const collection = collectionOf(path) ?? 'articles';
  const found = [
    ...readers[collection](bytes, path, facts).faults,
    ...(others ? faultsFromOthers(others.files, path, { ...others, outline }) : []),
  ];
  const faults = found.map(({ line, column, field, ...fault }): Finding => ({
    line,
    column,
    field,
    severity: 'fault',
    sentence: faultSentence(fault, language),
  }));
  if (path.endsWith('.mdx') || !collections[collection].hasBodies) return faults.toSorted(inOrder);
  const { messages } = analyseText(bytes, { ...at(path), file: path }, { language, spelling: false });
  const ofRules = messages.flatMap(({ line, column, field, ...message }): Finding[] => {
    const severity = severityOf(message.rule, checks);
    // Forms show fields in an order of their own.
    return severity === 'off' || message.rule === 'field-order'
      ? []
      : [{ line, column, field, severity, sentence: checkSentence(message, language) }];
  });
  return [...faults.toSorted(inOrder), ...ofRules.toSorted(inOrder)];
}

const inOrder = (a: Finding, b: Finding) => a.line - b.line || a.column - b.column;
