import { stat } from 'node:fs/promises';
import path from 'node:path';
import { articleKind, placed, readArticle } from './articles.ts';
import type { Article } from './articleSchema.ts';
import { isAuthorFile, readAuthor } from './authors.ts';
import type { Author } from './authorSchema.ts';
import { namesFrom, openContent, type ContentFiles } from './contentFiles.ts';
import { crossCheck } from './crossCheck.ts';
import { readCsvFiles } from './csvFiles.ts';
import { fault, inOrder, type Fault } from './faults.ts';
import type { Memory } from './memory.ts';
import type { ReadOutline } from './outline.ts';
import type { Listed } from './listing.ts';
import { pageKind, readPage } from './pages.ts';
import type { StandingPage } from './pageSchema.ts';
import { indexFiles } from './pictureFiles.ts';
import { readSettings, type ReservedWords, type SettingsReading } from './settings.ts';
import type { Language, Settings } from './siteSchema.ts';
import type { Typeset } from './typesetting.ts';

/** What a content folder holds. */
export type Publication = {
  /** `site.yaml`, or none when it has faults. */
  settings: Settings | undefined;
  /** The path of `site.yaml` from the project's root. */
  settingsFile: string;
  /** The language to tell the faults in; found even in a `site.yaml` that has some. */
  language: Language;
  /** The moment it was read for, in milliseconds since 1970. */
  clock: number;
  /** Those without faults, by file, each with its status at the clock. */
  articles: Article[];
  authors: Author[];
  pages: StandingPage[];
  /** Every fault of every file, in reading order. */
  faults: Fault[];
};

export type ReadingOptions = {
  /** Milliseconds since 1970. */
  clock: number;
  outline: ReadOutline;
  /** What titles, standfirsts and captions go through; they stay as they are if absent. */
  typeset?: Typeset | undefined;
  /** The project's root, from which files are named; the working directory if absent. */
  root?: string | undefined;
  reserved?: ReservedWords | undefined;
  /** What earlier builds remember; each file is read anew if absent. */
  memory?: Memory | undefined;
};

/**
 * Reads a content folder whole and reports every fault of every file. Editors' mistakes are never thrown.
 *
 * @param folder such as `./content`
 */
export async function readPublication(folder: string, options: ReadingOptions): Promise<Publication> {
  const nameOf = namesFrom(options.root ?? '.');
  const settingsFile = nameOf(path.join(folder, 'site.yaml'));
  if (!(await isFolder(folder))) {
    const missing = fault('folder-missing', { folder }, { file: nameOf(folder), line: 1, column: 1 });
    const nothing = { articles: [], authors: [], pages: [] };
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
  const index = indexFiles(content.files);
  const reserved = options.reserved ?? (() => []);
  const site = await readSite(content, settingsFile, reserved);
  const { facts, language } = site;

  const rules = {
    outline: options.outline,
    reserved: new Set(reserved(language)),
    sections: new Set(facts.sections.map(({ id }) => id)),
  };
  const asArticle = articleKind(facts);
  const asPage = pageKind(facts.timeZone);
  const under = JSON.stringify([facts, [...rules.reserved]]);
  const recall = <T extends object>(bytes: Uint8Array, { path }: Listed, file: string, read: () => T): T =>
    options.memory?.recall(`${file}\n${path}`, under, bytes, read) ?? read();
  const articles = await content.read(content.textsIn('articles/'), (bytes, listed, file) =>
    placed(
      recall(bytes, listed, file, () => readArticle(bytes, listed, file, asArticle, rules)),
      listed,
      options.clock,
    ),
  );
  const pages = await content.read(content.textsIn('pages/'), (bytes, listed, file) => ({
    ...recall(bytes, listed, file, () => readPage(bytes, listed, file, asPage, rules)),
    disk: listed.disk,
  }));
  options.memory?.save();
  const authors = await content.read(
    content.files.filter((listed) => isAuthorFile(listed.path)),
    (bytes, listed, file) => readAuthor(bytes, listed, file, index),
  );
  const csvFiles = await readCsvFiles([...articles, ...pages], content, index);
  const { typeset } = options;
  const checked = crossCheck({ site, articles, pages, authors, index, csvFiles, folder, nameOf, typeset });
  const faults = inOrder([...content.faults, ...site.faults, ...checked.faults]);
  return { ...checked, settingsFile, language, clock: options.clock, faults };
}

const isFolder = (folder: string) =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function readSite(
  content: ContentFiles,
  file: string,
  reserved: ReservedWords,
): Promise<SettingsReading> {
  const [bytes] = await content.read(
    content.files.filter((listed) => listed.path === 'site.yaml'),
    (found) => found,
  );
  const lookalike = content.files.find((listed) => /^site\.ya?ml$/i.test(listed.path))?.path;
  return readSettings(bytes, file, lookalike, reserved);
}
