import { stat } from 'node:fs/promises';
import path from 'node:path';
import { reservedSteps } from '../addresses/siteAddresses.ts';
import { readAttachments } from './files/attachments.ts';
import { articleAt, articleKind, readArticleFile } from './articles.ts';
import { readAuthor } from './authors.ts';
import { collectionOf, collections } from './collections.ts';
import { namesFrom, openContent, type ContentFiles } from './files/contentFiles.ts';
import { untilUnchanged } from './files/readAgain.ts';
import { crossCheck, type CheckedFiles } from './references/crossCheck.ts';
import { readCsvFiles } from './tables/csvFiles.ts';
import { fault, inOrder } from './faults.ts';
import { withFreeNames } from './files/freeNames.ts';
import type { ReadOutline } from './outline.ts';
import { pageKind, readPage } from './pages.ts';
import { indexFiles, isPicture } from './files/pictureFiles.ts';
import { lookAtHead, lookAtPictures, type LookAtPicture } from './files/pictureHeads.ts';
import { readSettings, type SettingsReading } from './settings.ts';
import type { Language } from './schemas/siteSchema.ts';
import type { Typeset } from './typesetting.ts';

/** What a content folder holds. */
export type Publication = CheckedFiles & {
  /** The path of `site.yaml` from the project's root. */
  settingsFile: string;
  /** SHA-256 of the bytes of `site.yaml`. */
  settingsDigest?: string | undefined;
  /** The language to tell the faults in; found even in a `site.yaml` that has some. */
  language: Language;
  /** The moment it was read for, in milliseconds since 1970. */
  clock: number;
};

export type ReadingOptions = {
  /** Milliseconds since 1970. */
  clock: number;
  outline: ReadOutline;
  /** What titles, standfirsts and captions go through; they stay as they are if absent. */
  typeset?: Typeset | undefined;
  /** The project's root, from which files are named; the working directory if absent. */
  root?: string | undefined;
  /** How closely pictures are looked at; only their first bytes if absent. */
  lookAtPicture?: LookAtPicture | undefined;
  /** What the same bytes gave at an earlier reading; all is read anew if absent. */
  remember?: Remember | undefined;
};

/**
 * Gives again what a file's bytes gave before under the same circumstances, or has them read. What is read is an object
 * of what JSON can hold, and of maps.
 */
export type Remember = <T>(path: string, bytes: Uint8Array, circumstances: string, read: () => T) => T;

/**
 * Reads a content folder whole and reports every fault of every file. Editors' mistakes are never thrown.
 *
 * @param folder such as `./content`
 * @throws ChangedError when files keep disappearing meanwhile
 */
export const readPublication = (folder: string, options: ReadingOptions): Promise<Publication> =>
  untilUnchanged(() => readOnce(folder, options));

async function readOnce(folder: string, options: ReadingOptions): Promise<Publication> {
  const nameOf = namesFrom(options.root ?? '.');
  const settingsFile = nameOf(path.join(folder, 'site.yaml'));
  if (!(await isFolder(folder))) {
    const missing = fault('folder-missing', { folder }, { file: nameOf(folder), line: 1, column: 1 });
    const nothing = { articles: [], authors: [], pages: [], omissions: [] };
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
  const broken = await lookAtPictures(pictures, options.lookAtPicture ?? lookAtHead);
  const index = indexFiles(content.files, broken);
  const site = readSite(content, settingsFile);
  const { facts, language } = site;

  const rules = {
    outline: options.outline,
    reserved: new Set(reservedSteps(language)),
    sections: new Set(facts.sections.map(({ id }) => id)),
  };
  const asArticle = articleKind(facts);
  const asPage = pageKind(facts.timeZone);
  const circumstances = JSON.stringify([facts, [...rules.reserved]]);
  const remember: Remember = options.remember ?? ((_path, _bytes, _circumstances, read) => read());
  const articles = content.read(content.textsIn(collections.articles.files), (bytes, listed, file) => {
    const read = () => readArticleFile(bytes, listed, file, asArticle, rules);
    const reading = remember(listed.path, bytes, `${circumstances}\n${file}`, read);
    // What was read elsewhere under the same name stands here now.
    return articleAt({ ...reading, disk: listed.disk }, asArticle, options.clock);
  });
  const pages = content.read(content.textsIn(collections.pages.files), (bytes, listed, file) =>
    readPage(bytes, listed, file, asPage, rules),
  );
  const authors = content.read(
    content.files.filter((listed) => collectionOf(listed.path) === 'authors'),
    (bytes, listed, file) => readAuthor(bytes, listed, file, index),
  );
  const csvFiles = readCsvFiles([...articles, ...pages], content, index);
  const attachments = readAttachments([...articles, ...pages], content, index);
  const { typeset } = options;
  const files = { site, articles, pages, authors, index, csvFiles, attachments, folder, nameOf };
  const checked = crossCheck({ ...files, typeset, reserved: rules.reserved });
  const found = inOrder([...content.faults, ...site.faults, ...checked.faults]);
  const faults = withFreeNames(found, content.files, nameOf);
  return { ...checked, settingsFile, settingsDigest: site.digest, language, clock: options.clock, faults };
}

const isFolder = (folder: string) =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

function readSite(content: ContentFiles, file: string): SettingsReading {
  const [bytes] = content.read(
    content.files.filter((listed) => collectionOf(listed.path) === 'site'),
    (found) => found,
  );
  const lookalike = content.files.find((listed) => /^site\.ya?ml$/i.test(listed.path))?.path;
  return readSettings(bytes, file, lookalike);
}
