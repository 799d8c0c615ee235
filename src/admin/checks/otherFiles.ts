/**
 * What the other files of a publication say against one of them, in a page as in a build. Loaded with `checkEntry.ts`.
 */
import { reservedSteps } from '../../addresses/siteAddresses.ts';
import { topSections } from '../../addresses/sectionPaths.ts';
import { articleAt, articleKind, readArticleFile } from '../../intake/articles.ts';
import { readAuthor } from '../../intake/authors.ts';
import { collectionOf, textCollectionOf, type TextCollection } from '../../intake/collections.ts';
import { dossierKind, readDossier } from '../../intake/dossiers.ts';
import type { Fault } from '../../intake/faults.ts';
import { checkEnding } from '../../intake/files/fileNames.ts';
import type { ListedFile } from '../../intake/files/listing.ts';
import { indexFiles } from '../../intake/files/pictureFiles.ts';
import { letterKind, readLetter } from '../../intake/letters.ts';
import { entryKind, isEntryFile, readEntryFile } from '../../intake/live/entryFiles.ts';
import { joinEntries } from '../../intake/live/liveEntries.ts';
import type { ReadOutline } from '../../intake/outline.ts';
import { pageKind, readPage } from '../../intake/pages.ts';
import { readRedirectList } from '../../intake/redirectList.ts';
import { crossCheck } from '../../intake/references/crossCheck.ts';
import { withHeldReplies } from '../../intake/references/replies.ts';
import type { SiteFacts } from '../../intake/schemas/articleSchema.ts';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { readSettings } from '../../intake/settings.ts';
import { knownRules } from './knownRules.ts';

/** The files of a publication by their paths from its folder; `undefined` for those whose text is not known. */
export type PublicationFiles = ReadonlyMap<string, string | undefined>;

const nothing = { links: [], pictures: [], faults: [] };
/** Only the text in question is read to its end. */
const skip: ReadOutline = Object.assign(() => nothing, { skips: true as const });

const encoder = new TextEncoder();

/** Milliseconds for which a page may be kept busy at a time. */
const slice = 20;

type Readers = ReturnType<typeof readersFor>;

/** Readings of texts that have not changed since, by path; all are made anew when the settings change. */
let kept:
  { inputs: string; readers: Readers; readings: Map<string, { text: string; reading: unknown }> } | undefined;

/** How each kind of text is read. */
function readersFor({ timeZone, sections }: SiteFacts, language: Language) {
  const reserved = new Set(reservedSteps(language));
  const top = new Set(topSections(sections).map(({ id }) => id));
  const ofArticles = articleKind({ timeZone, sections });
  const [ofEntries, ofPages] = [entryKind(timeZone), pageKind(timeZone)];
  const [ofLetters, ofDossiers] = [letterKind(timeZone), dossierKind(timeZone)];
  return {
    reserved,
    ofArticles,
    articles: (bytes, one, outline) =>
      readArticleFile(bytes, one, one.disk, ofArticles, { outline, reserved }),
    entries: (bytes, one, outline) => readEntryFile(bytes, one, one.disk, ofEntries, { outline }),
    pages: (bytes, one, outline) =>
      readPage(bytes, one, one.disk, ofPages, { outline, reserved, sections: top }),
    letters: (bytes, one, outline) =>
      readLetter(bytes, one, one.disk, ofLetters, { outline, clock: Date.now() }),
    dossiers: (bytes, one, outline) => readDossier(bytes, one, one.disk, ofDossiers, outline),
  } satisfies Record<TextKind, ReadText> & Record<'reserved' | 'ofArticles', unknown>;
}

type TextKind = TextCollection | 'entries';
type ReadText = (bytes: Uint8Array, one: ListedFile, outline: ReadOutline) => unknown;

/** What a file is, as a text. */
function textKindOf(path: string): TextKind | undefined {
  if (checkEnding(path) !== 'fine') return undefined;
  return isEntryFile(path) ? 'entries' : textCollectionOf(path);
}

/** The files with the names of a repository, and what their settings say. */
function open(files: PublicationFiles, folder: string) {
  const nameOf = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const site = readSettings(encoder.encode(files.get('site.yaml')), nameOf('site.yaml'), undefined);
  const listed = [...files.keys()]
    .filter((name) => !/(?:^|\/)[._]/.test(name))
    .sort()
    .map((name) => ({ path: name, disk: nameOf(name) }));
  const inputs = JSON.stringify([site.facts, site.language, folder]);
  if (kept?.inputs !== inputs)
    kept = { inputs, readers: readersFor(site.facts, site.language), readings: new Map() };
  return { site, listed, nameOf, ...kept };
}

/** Reads a text; one that is not in question is read once as long as it does not change. */
function readText(
  one: ListedFile,
  text: string,
  kind: TextKind,
  { readers, readings }: Pick<NonNullable<typeof kept>, 'readers' | 'readings'>,
): unknown {
  const known = readings.get(one.path);
  if (known?.text === text) return known.reading;
  const reading = readers[kind](encoder.encode(text), one, skip);
  readings.set(one.path, { text, reading });
  return reading;
}

/** Reads the texts of a publication for `faultsFromOthers`, without keeping the page busy for long at a time. */
export async function readOthers(files: PublicationFiles, folder: string): Promise<void> {
  if (files.get('site.yaml') === undefined) return;
  const { listed, readers, readings } = open(files, folder);
  let until = performance.now() + slice;
  for (const one of listed) {
    const [text, kind] = [files.get(one.path), textKindOf(one.path)];
    if (text === undefined || kind === undefined) continue;
    readText(one, text, kind, { readers, readings });
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + slice;
  }
}

/**
 * The faults of one file that follow from others: links and names that lead nowhere, addresses taken.
 *
 * @param files all files of the publication, the one in question as it would be saved
 * @param path of the file in question
 * @param folder the publication's folder in the repository, as sentences name files
 * @param clock milliseconds since 1970
 */
export function faultsFromOthers(
  files: PublicationFiles,
  path: string,
  { outline, folder, clock }: { outline: ReadOutline; folder: string; clock: number },
): Fault[] {
  if (files.get('site.yaml') === undefined) return [];
  const { site, listed, nameOf, readers, readings } = open(files, folder);
  const index = indexFiles(listed);
  const { reserved, ofArticles } = readers;
  const byKind = Map.groupBy(listed, ({ path }) => textKindOf(path));
  const read = <Kind extends TextKind>(kind: Kind) =>
    (byKind.get(kind) ?? []).flatMap((one) => {
      const text = files.get(one.path);
      if (text === undefined) return [];
      const reading =
        one.path === path
          ? readers[kind](encoder.encode(text), one, outline)
          : readText(one, text, kind, { readers, readings });
      return [reading as ReturnType<Readers[Kind]>];
    });
  const stated = read('articles').map((file) => articleAt(file, ofArticles, clock));
  const { faults } = crossCheck({
    site,
    listedRedirects: readRedirectList({
      files: listed,
      read: (chosen, make) =>
        chosen.map((one) => make(encoder.encode(files.get(one.path) ?? ''), one, one.disk)),
    }).redirects,
    theme: undefined,
    articles: withHeldReplies(joinEntries(stated, read('entries'), clock).articles),
    pages: read('pages'),
    letters: read('letters'),
    authors: listed.flatMap((one) => {
      const text = collectionOf(one.path) === 'authors' ? files.get(one.path) : undefined;
      return text === undefined ? [] : [readAuthor(encoder.encode(text), one, one.disk, index)];
    }),
    dossiers: read('dossiers'),
    index,
    csvFiles: new Map(),
    attachments: new Map(),
    mediaFiles: { media: new Map(), captions: new Map(), transcripts: new Map() },
    cover: {},
    folder,
    nameOf: (disk) => disk,
    typeset: undefined,
    skipsBodies: true,
    reserved,
  });
  return faults.filter(({ file, rule }) => file === nameOf(path) && knownRules.has(rule));
}
