import { stat } from 'node:fs/promises';
import path from 'node:path';
import { topSections } from '../addresses/sectionPaths.ts';
import { reservedSteps } from '../addresses/siteAddresses.ts';
import { readAttachments } from './files/attachments.ts';
import { articleAt, articleKind, readArticleFile } from './articles.ts';
import { readAuthor } from './authors.ts';
import { collectionOf, collections, textsOf } from './collections.ts';
import { namesFrom, openContent, type ContentFiles } from './files/contentFiles.ts';
import { retryIfChanged } from './files/readAgain.ts';
import { withHeldReplies } from './references/replies.ts';
import { omittedStories } from './references/omissions.ts';
import { crossCheck, type CheckedFiles } from './references/crossCheck.ts';
import { readCsvFiles } from './tables/csvFiles.ts';
import { fault, sortFaults } from './faults.ts';
import { withFreeNames } from './files/freeNames.ts';
import { letterKind, readLetter } from './letters.ts';
import { readMediaFiles, type ScanMedia } from './media/mediaFiles.ts';
import { entryKind, isEntryFile, readEntryFile } from './live/entryFiles.ts';
import { joinEntries } from './live/liveEntries.ts';
import type { ReadOutline } from './outline.ts';
import { dossierKind, readDossier } from './dossiers.ts';
import { pageKind, readPage } from './pages.ts';
import { indexFiles, isPicture } from './files/pictureFiles.ts';
import { scanPictureHead, scanPictures, type ScanPicture } from './files/pictureHeads.ts';
import { readCover } from './podcast/cover.ts';
import { readRedirectList, type ListedRedirect } from './redirectList.ts';
import { readTheme } from './theme/readTheme.ts';
import { readSettings, type SettingsReading } from './settings.ts';
import type { Language } from './schemas/siteSchema.ts';
import type { Typeset } from './typesetting.ts';

/** What a content folder holds. */
export type Publication = CheckedFiles & {
  /** The path of `site.yaml` from the project's root. */
  settingsFile: string;
  /** SHA-256 of the bytes of `site.yaml`. */
  settingsDigest?: string | undefined;
  /** The language of messages about faults; found even in a `site.yaml` that has some. */
  language: Language;
  /** The moment it was read for, in milliseconds since 1970. */
  clock: number;
  /** The lines of `redirects.txt`. */
  listedRedirects?: readonly ListedRedirect[] | undefined;
};

export type ReadingOptions = {
  /** Milliseconds since 1970. */
  clock: number;
  outline: ReadOutline;
  /** Typesets titles, standfirsts and captions; they stay as they are if absent. */
  typeset?: Typeset | undefined;
  /** The project's root, from which files are named; the working directory if absent. */
  root?: string | undefined;
  /** How pictures are checked; only their first bytes are if absent. */
  scanPicture?: ScanPicture | undefined;
  /** How files of sound and moving pictures are read; each is anew if absent. */
  scanMedia?: ScanMedia | undefined;
  /** Returns what the same bytes gave in an earlier run; every file is parsed if absent. */
  readThroughCache?: ReadThroughCache | undefined;
};

/**
 * Returns what a file's bytes gave before with the same inputs, or calls `read`. What is read is an object
 * of JSON values and maps.
 */
export type ReadThroughCache = <T>(path: string, bytes: Uint8Array, inputs: string, read: () => T) => T;

/**
 * Reads a content folder whole and reports every fault of every file. Editors' mistakes are never thrown.
 *
 * @param folder such as `./content`
 * @throws ChangedError when files keep disappearing meanwhile
 */
export const readPublication = (folder: string, options: ReadingOptions): Promise<Publication> =>
  retryIfChanged(() => readOnce(folder, options));

async function readOnce(folder: string, options: ReadingOptions): Promise<Publication> {
  const nameOf = namesFrom(options.root ?? '.');
  const settingsFile = nameOf(path.join(folder, 'site.yaml'));
  if (!(await isFolder(folder))) {
    const missing = fault('folder-missing', { folder }, { file: nameOf(folder), line: 1, column: 1 });
    const nothing = { articles: [], authors: [], pages: [], letters: [], dossiers: [], omissions: [] };
    return {
      settings: undefined,
      settingsFile,
      language: 'fr',
      clock: options.clock,
      ...nothing,
      faults: [missing],
    };
  }
  const content = await openContent(folder, nameOf);
  const pictures = content.files.filter((listed) => isPicture(listed.path));
  const broken = await scanPictures(pictures, options.scanPicture ?? scanPictureHead);
  const index = indexFiles(content.files, broken);
  const list = readRedirectList(content);
  const site = withRedirects(readSite(content, settingsFile), list.redirects);
  const { facts, language } = site;

  const rules = {
    outline: options.outline,
    reserved: new Set(reservedSteps(language)),
    sections: new Set(topSections(facts.sections).map(({ id }) => id)),
  };
  const articleRules = articleKind(facts);
  const pageRules = pageKind(facts.timeZone);
  const inputs = JSON.stringify([facts, [...rules.reserved]]);
  const readThrough: ReadThroughCache =
    options.readThroughCache ?? ((_path, _bytes, _circumstances, read) => read());
  const inArticles = Object.groupBy(content.textsIn(collections.articles.files), ({ path }) =>
    isEntryFile(path) ? 'entries' : 'articles',
  );
  const articleFiles = content.read(inArticles.articles ?? [], (bytes, listed, file) => {
    const readFile = () => readArticleFile(bytes, listed, file, articleRules, rules);
    const reading = readThrough(listed.path, bytes, `${inputs}\n${file}`, readFile);
    // The cached result may come from another folder.
    return articleAt({ ...reading, disk: listed.disk }, articleRules, options.clock);
  });
  const entryRules = entryKind(facts.timeZone);
  const entryFiles = content.read(inArticles.entries ?? [], (bytes, listed, file) =>
    readEntryFile(bytes, listed, file, entryRules, rules),
  );
  const { articles: found, faults: ofEntries } = joinEntries(articleFiles, entryFiles, options.clock);
  const articles = withHeldReplies(found);
  const pages = content.read(content.textsIn(collections.pages.files), (bytes, listed, file) =>
    readPage(bytes, listed, file, pageRules, rules),
  );
  const letterRules = letterKind(facts.timeZone);
  const letters = content.read(content.textsIn(collections.letters.files), (bytes, listed, file) =>
    readLetter(bytes, listed, file, letterRules, { outline: options.outline, clock: options.clock }),
  );
  const authors = content.read(
    content.files.filter((listed) => collectionOf(listed.path) === 'authors'),
    (bytes, listed, file) => readAuthor(bytes, listed, file, index),
  );
  const dossierRules = dossierKind(facts.timeZone);
  const dossiers = content.read(content.textsIn(collections.dossiers.files), (bytes, listed, file) =>
    readDossier(bytes, listed, file, dossierRules, options.outline),
  );
  const texts = textsOf({ articles, pages, dossiers, letters });
  const csvFiles = readCsvFiles(texts, content, index);
  const attachments = readAttachments(texts, content, index);
  const mediaFiles = await readMediaFiles(texts, content, index, options.scanMedia);
  const cover = await readCover(site.data, content, index, folder, options.outline.skips === true);
  const { theme, faults: inTheme } = await readTheme(content, index, site);
  const { typeset } = options;
  const files = {
    site,
    listedRedirects: list.redirects,
    theme,
    articles,
    pages,
    letters,
    authors,
    dossiers,
    index,
    csvFiles,
    attachments,
    mediaFiles,
    cover,
    folder,
    nameOf,
  };
  const checked = crossCheck({
    ...files,
    skipsBodies: options.outline.skips === true,
    typeset,
    reserved: rules.reserved,
  });
  const inAll = sortFaults([
    ...content.faults,
    ...ofEntries,
    ...site.faults,
    ...list.faults,
    ...inTheme,
    ...checked.faults,
  ]);
  const faults = withFreeNames(inAll, content.files, nameOf);
  const omissions = [...checked.omissions, ...omittedStories(site, { articles, dossiers }, options.clock)];
  const reading = { settingsFile, settingsDigest: site.digest, language, clock: options.clock };
  return { ...checked, ...reading, listedRedirects: list.redirects, omissions, faults };
}

const isFolder = (folder: string) =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The settings with the redirects of `redirects.txt` after their own. */
function withRedirects(site: SettingsReading, listed: readonly ListedRedirect[]): SettingsReading {
  const { settings } = site;
  if (!settings || listed.length === 0) return site;
  const redirects = [...(settings.redirects ?? []), ...listed.map(({ from, to }) => ({ from, to }))];
  return { ...site, settings: { ...settings, redirects } };
}

function readSite(content: ContentFiles, file: string): SettingsReading {
  const [bytes] = content.read(
    content.files.filter((listed) => collectionOf(listed.path) === 'site'),
    (found) => found,
  );
  const lookalike = content.files.find((listed) => /^site\.ya?ml$/i.test(listed.path))?.path;
  return readSettings(bytes, file, lookalike);
}
