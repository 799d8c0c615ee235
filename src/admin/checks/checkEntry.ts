/** Loaded when a text is first checked: the rules of the build and of `check` for one text, as both apply them. */
import { topSections } from '../../addresses/sectionPaths.ts';
import { analyseText } from '../../checks/analyseText.ts';
import { severityOf, type CheckSettings } from '../../checks/severities.ts';
import { articleKind, readArticleFile } from '../../intake/articles.ts';
import { textCollectionOf, type TextCollection } from '../../intake/collections.ts';
import { dossierKind, readDossier } from '../../intake/dossiers.ts';
import type { Fault } from '../../intake/faults.ts';
import { letterKind, readLetter } from '../../intake/letters.ts';
import { pageKind, readPage } from '../../intake/pages.ts';
import type { SiteFacts } from '../../intake/schemas/articleSchema.ts';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { checkSentence } from '../../i18n/cli/checkSentence.ts';
import { faultSentence } from '../../i18n/describeFault.ts';
import { outline } from '../../markdown/outline.ts';
import type { Finding } from './finding.ts';

/** What of a publication the checks of one text depend on. */
export type CheckFacts = SiteFacts & { language: Language; checks: CheckSettings };

type Reader = (bytes: Uint8Array, path: string, facts: CheckFacts) => { faults: Fault[] };

const reserved: ReadonlySet<string> = new Set();
const at = (path: string) => ({ path, disk: path });

const readers: Record<TextCollection, Reader> = {
  articles: (bytes, path, facts) =>
    readArticleFile(bytes, at(path), path, articleKind(facts), { outline, reserved }),
  pages: (bytes, path, { timeZone, sections }) => {
    const taken = new Set(topSections(sections).map(({ id }) => id));
    return readPage(bytes, at(path), path, pageKind(timeZone), { outline, reserved, sections: taken });
  },
  letters: (bytes, path, { timeZone }) =>
    readLetter(bytes, at(path), path, letterKind(timeZone), { outline, clock: 0 }),
  dossiers: (bytes, path, { timeZone }) => readDossier(bytes, at(path), path, dossierKind(timeZone), outline),
};

/**
 * What is wrong with a text, first what no build accepts, each in reading order. Other files, the history and the network are
 * not looked at, nor bodies in MDX.
 *
 * @param path in the content folder: `articles/2026/une-mine/index.md`
 */
export function checkEntry(text: string, path: string, facts: CheckFacts): Finding[] {
  const { language, checks } = facts;
  const bytes = new TextEncoder().encode(text);
  const faults = readers[textCollectionOf(path) ?? 'articles'](bytes, path, facts).faults.map(
    ({ line, column, field, ...fault }): Finding => ({
      line,
      column,
      field,
      severity: 'fault',
      sentence: faultSentence(fault, language),
    }),
  );
  if (path.endsWith('.mdx')) return faults;
  const { messages } = analyseText(bytes, { ...at(path), file: path }, { language, spelling: false });
  const others = messages.flatMap(({ line, column, field, ...message }): Finding[] => {
    const severity = severityOf(message.rule, checks);
    return severity === 'off'
      ? []
      : [{ line, column, field, severity, sentence: checkSentence(message, language) }];
  });
  const inOrder = (a: Finding, b: Finding) => a.line - b.line || a.column - b.column;
  return [...faults.toSorted(inOrder), ...others.toSorted(inOrder)];
}
