import path from 'node:path';
import { collections, textCollections } from '../../intake/collections.ts';
import { openContent, namesFrom } from '../../intake/files/contentFiles.ts';
import { lookAtHead, type LookAtPicture } from '../../intake/files/pictureHeads.ts';
import { untilUnchanged } from '../../intake/files/readAgain.ts';
import { readPublication, type Publication } from '../../intake/publication.ts';
import { readSite } from '../../intake/siteAddress.ts';
import { outline } from '../../markdown/outline.ts';
import { typeset } from '../../markdown/typography/typeset.ts';
import { raiseAcross } from './acrossFiles.ts';
import { cutPictures } from './cutPictures.ts';
import { raiseDocuments } from './documents/raiseDocuments.ts';
import { raiseExternal, type ExternalOptions } from './external/raiseExternal.ts';
import type { CheckedText } from './analyse.ts';
import { findLeftOut } from './ignoredFiles.ts';
import { inReadingOrder, type Finding, type Raised } from './diagnostic.ts';
import { raiseAnchors } from './raiseAnchors.ts';
import { raiseSmall } from './pictureSizes.ts';
import { readingsOf } from '../readings.ts';
import { analyseChanged } from './analysisCache.ts';
import { severityOf, type Switches } from './severities.ts';
import { raiseUndeclared, type NoComparison } from './since/raiseUndeclared.ts';
import { raiseSpelling } from './spelling/raiseSpelling.ts';

export type CheckOptions = {
  /** Milliseconds since 1970. */
  clock: number;
  /** The project's root, from which files are named; the working directory if absent. */
  root?: string | undefined;
  /** Whether a file, by its name from the root, is asked for; all are if absent. */
  wanted?: ((file: string) => boolean) | undefined;
  /** How links to other sites are followed; they are not if absent. */
  external?: Pick<ExternalOptions, 'pause' | 'manners' | 'tell'> | undefined;
  /** The revision of git with which published bodies are compared; they are not if absent. */
  since?: string | undefined;
  /** How many texts have been read of those that had changed. */
  tell?: ((done: number, of: number) => void) | undefined;
};

/** All that is told of a publication, in reading order, and what it was told from. */
export type Checked = {
  findings: Finding[];
  publication: Publication;
  texts: CheckedText[];
  switches: Switches;
  /** What kept it from being told whole. */
  trouble: 'offline' | NoComparison | undefined;
};

const nothing = { findings: [] };

/**
 * Checks a publication: what the build refuses, by the build's own reading, and what the desk's rules raise. Never
 * throws for an editor's mistake.
 *
 * @param folder such as `./content`
 * @throws ChangedError when files keep disappearing meanwhile
 */
export const checkPublication = (folder: string, options: CheckOptions): Promise<Checked> =>
  untilUnchanged(() => checkOnce(folder, options));

async function checkOnce(folder: string, options: CheckOptions): Promise<Checked> {
  const { clock, root = '.', wanted = () => true, tell } = options;
  const nameOf = namesFrom(root);
  const { language, settings } = await readSite(folder);
  const switches: Switches = settings?.checks ?? {};
  const { files, textsIn } = await openContent(folder, nameOf);
  const all = textCollections
    .flatMap((name) => textsIn(collections[name].files))
    .map((listed) => ({
      ...listed,
      file: nameOf(listed.disk),
    }));
  const chosen = all.filter(({ file }) => wanted(file));
  const site = { language, spelling: severityOf('spelling', switches) !== 'off' };
  const whole = chosen.length === all.length;
  const readings = await readingsOf(folder, 'check');
  // Threads read texts while this one reads the publication.
  const reading = { clock, root, remember: readings.memoize, outline, typeset };
  const [analyses, read] = await Promise.all([
    analyseChanged(chosen, { folder, site, all: whole }, tell),
    readPublication(folder, reading),
  ]);
  readings.save();
  const cut = await cutPictures(read, root);
  const lookAtPicture: LookAtPicture = async (disk) => cut.get(path.resolve(disk)) ?? lookAtHead(disk);
  const publication = cut.size > 0 ? await readPublication(folder, { ...reading, lookAtPicture }) : read;
  const texts = chosen.map((file) => ({ file, facts: analyses.get(file)!.facts }));
  const findings: Finding[] = publication.faults.map((fault) => ({ ...fault, severity: 'fault' }));
  const found = (file: string, raised: Raised) => {
    const severity = severityOf(raised.rule, switches);
    if (severity !== 'off') findings.push({ ...raised, file, severity });
  };
  for (const { file, ...omission } of publication.omissions) found(file, omission);
  for (const [{ file }, { raised }] of analyses) for (const one of raised) found(file, one);
  const nameOfPath = (inFolder: string) => nameOf(path.join(folder, inFolder));
  const leftOut = await findLeftOut(folder);
  raiseAcross({ publication, files, texts, nameOf: nameOfPath, clock, whole, leftOut }, found);
  if (severityOf('anchor-missing', switches) !== 'off')
    await raiseAnchors(texts, all, { publication, language }, found);
  await raiseSmall(texts, files, folder, found);
  await raiseDocuments(publication, { root, folder }, found);
  if (site.spelling) await raiseSpelling(texts, { folder, language }, found);
  const online = options.external
    ? await raiseExternal(texts, { clock, own: settings?.url, ...options.external }, found)
    : true;
  if (options.since !== undefined) {
    const trouble = await raiseUndeclared(texts, { folder, revision: options.since, clock }, found);
    if (trouble) return { ...nothing, publication, texts, switches, trouble };
  }
  const asked = findings.filter(({ file }) => wanted(file));
  return {
    findings: inReadingOrder(asked),
    publication,
    texts,
    switches,
    trouble: online ? undefined : 'offline',
  };
}
