import path from 'node:path';
import { collections, textCollections } from '../../intake/collections.ts';
import { openContent, namesFrom } from '../../intake/files/contentFiles.ts';
import { scanForBuild } from '../../builder/images/scanForBuild.ts';
import type { ScanPicture } from '../../intake/files/pictureHeads.ts';
import { retryIfChanged } from '../../intake/files/readAgain.ts';
import { readPublication, type Publication } from '../../intake/publication.ts';
import { readSite } from '../../intake/siteAddress.ts';
import { outline } from '../../markdown/outline.ts';
import { typeset } from '../../markdown/typography/typeset.ts';
import { checkAcrossFiles } from './checkAcrossFiles.ts';
import { brokenPictures } from './brokenPictures.ts';
import { checkDocuments } from './documents/checkDocuments.ts';
import { checkExternalLinks, type ExternalOptions } from './external/checkExternalLinks.ts';
import type { CheckedText } from '../../checks/analyseText.ts';
import { findIgnored } from './ignoredFiles.ts';
import { sortDiagnostics, type Diagnostic, type LocatedMessage } from '../../checks/diagnostic.ts';
import { checkAnchors } from './checkAnchors.ts';
import { checkPictureSizes } from './checkPictureSizes.ts';
import { commandParseCache } from '../commandParseCache.ts';
import { analyseChanged } from './analysisCache.ts';
import { severityOf, type CheckSettings } from '../../checks/severities.ts';
import { checkUndeclaredChanges, type ComparisonError } from './since/checkUndeclaredChanges.ts';
import { checkSpelling } from './spelling/checkSpelling.ts';

export type CheckOptions = {
  /** Milliseconds since 1970. */
  clock: number;
  /** The folder that file names are relative to; the working directory if absent. */
  root?: string | undefined;
  /** Whether a file is to be checked, by its name; all are if absent. */
  isSelected?: ((file: string) => boolean) | undefined;
  /** Options for following external links; they are not followed if absent. */
  external?: Pick<ExternalOptions, 'pause' | 'requestOptions' | 'onProgress'> | undefined;
  /** The git revision to compare published bodies with. */
  since?: string | undefined;
  /** Called with the number of changed texts read so far. */
  onProgress?: ((done: number, of: number) => void) | undefined;
};

/** The diagnostics of a publication in reading order, and the data they were made from. */
export type CheckResult = {
  diagnostics: Diagnostic[];
  publication: Publication;
  texts: CheckedText[];
  settings: CheckSettings;
  /** Why the check is incomplete. */
  problem: 'offline' | ComparisonError | undefined;
};

/**
 * Checks a publication by the rules of the build and by those of `check`. Never throws for an editor's mistake.
 *
 * @param folder such as `./content`
 * @throws ChangedError if files keep disappearing meanwhile
 */
export const checkPublication = (folder: string, options: CheckOptions): Promise<CheckResult> =>
  retryIfChanged(() => checkContent(folder, options));

async function checkContent(folder: string, options: CheckOptions): Promise<CheckResult> {
  const { clock, root = '.', isSelected = () => true, onProgress } = options;
  const nameOf = namesFrom(root);
  const { language, settings } = await readSite(folder);
  const checkSettings: CheckSettings = settings?.checks ?? {};
  const { files, textsIn } = await openContent(folder, nameOf);
  const all = textCollections
    .flatMap((name) => textsIn(collections[name].files))
    .map((listed) => ({
      ...listed,
      file: nameOf(listed.disk),
    }));
  const selected = all.filter(({ file }) => isSelected(file));
  const site = { language, spelling: severityOf('spelling', checkSettings) !== 'off' };
  const isComplete = selected.length === all.length;
  const readings = await commandParseCache(folder, 'check');
  // Worker threads analyse texts while this thread reads the publication.
  const reading = {
    clock,
    root,
    readThroughCache: readings.memoize,
    outline,
    typeset,
    scanPicture: scanForBuild,
  };
  const [analyses, read] = await Promise.all([
    analyseChanged(selected, { folder, site, all: isComplete }, onProgress),
    readPublication(folder, reading),
  ]);
  readings.save();
  const broken = await brokenPictures(read, root);
  const scanPicture: ScanPicture = async (disk) => broken.get(path.resolve(disk)) ?? scanForBuild(disk);
  const publication = broken.size > 0 ? await readPublication(folder, { ...reading, scanPicture }) : read;
  const texts = selected.map((file) => ({ file, facts: analyses.get(file)!.facts }));
  const diagnostics: Diagnostic[] = publication.faults.map((fault) => ({ ...fault, severity: 'fault' }));
  const report = (file: string, message: LocatedMessage) => {
    const severity = severityOf(message.rule, checkSettings);
    if (severity !== 'off') diagnostics.push({ ...message, file, severity });
  };
  for (const { file, ...omission } of publication.omissions) report(file, omission);
  for (const [{ file }, { messages }] of analyses) for (const one of messages) report(file, one);
  const nameOfPath = (inFolder: string) => nameOf(path.join(folder, inFolder));
  const ignored = await findIgnored(folder);
  checkAcrossFiles({ publication, files, texts, nameOf: nameOfPath, clock, isComplete, ignored }, report);
  if (severityOf('anchor-missing', checkSettings) !== 'off')
    await checkAnchors(texts, all, { publication, language }, report);
  await checkPictureSizes(texts, files, folder, report);
  await checkDocuments(publication, { root, folder }, report);
  if (site.spelling) await checkSpelling(texts, { folder, language }, report);
  const online = options.external
    ? await checkExternalLinks(texts, { clock, own: settings?.url, ...options.external }, report)
    : true;
  if (options.since !== undefined) {
    const problem = await checkUndeclaredChanges(texts, { folder, revision: options.since, clock }, report);
    if (problem) return { diagnostics: [], publication, texts, settings: checkSettings, problem };
  }
  const selectedDiagnostics = diagnostics.filter(({ file }) => isSelected(file));
  return {
    diagnostics: sortDiagnostics(selectedDiagnostics),
    publication,
    texts,
    settings: checkSettings,
    problem: online ? undefined : 'offline',
  };
}
