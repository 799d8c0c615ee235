import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isClone } from '../cache/programRoot.ts';
import { replaceFile } from '../cache/disk.ts';
import { importSite, folderNameOf } from '../import/importSite.ts';
import { readFieldMap, writeFieldMap } from '../import/markdown/fieldsFile.ts';
import { openDownloads } from '../import/media/download/openDownloads.ts';
import { openUploads } from '../import/media/uploads.ts';
import { countsOf } from '../import/report/importReport.ts';
import { reportPage } from '../import/report/reportPage.ts';
import { importFolder } from '../import/write/importFolder.ts';
import { isOutput } from '../import/write/outputFolder.ts';
import { importWords, type ImportWords } from '../i18n/cli/import.ts';
import { initWords } from '../i18n/cli/init.ts';
import { readClock } from '../intake/dates/clock.ts';
import { UsageError, type Arguments, type Command } from './command.ts';
import { progressLine } from './check/progressLine.ts';
import { answersOf, languageOf } from './import/answers.ts';
import { downloadInto } from './import/downloadInto.ts';
import { fromHere, nameFromHere } from './import/fromHere.ts';
import { importErrorSentence } from './import/importError.ts';
import { openArchive, sourceKind } from './import/openArchive.ts';
import { placesOf } from './import/places.ts';
import { contentFilesOf, projectFilesOf } from './init/files.ts';
import type { NewFiles } from './init/writeNew.ts';
import { dependencyOn, packInto } from './init/program.ts';

/** Bytes of an export from which memory is spared at the cost of time. */
const largeExport = 200 * 2 ** 20;

export const command: Command = {
  options: {
    out: { type: 'string' },
    media: { type: 'string' },
    download: { type: 'boolean' },
    'download-from': { type: 'string' },
    language: { type: 'string' },
    url: { type: 'string' },
    host: { type: 'string' },
    look: { type: 'string' },
    program: { type: 'string' },
    force: { type: 'boolean' },
    verify: { type: 'string' },
  },
  allowPositionals: true,
  help: (language) => importWords[language].help,
  async run({ values, positionals }, { folder, language }) {
    const words = importWords[language];
    if (values['verify'] !== undefined) {
      const { verify } = await import('./import/verify.ts');
      const out = values['out'] as string | undefined;
      const site = fromHere(values['verify'] as string);
      return verify(out === undefined ? folder : fromHere(out), site, language);
    }
    if (positionals.length === 0) throw new UsageError(words.noSource);
    const sources = positionals.map(fromHere);
    const absent = sources.find((source) => !existsSync(source));
    if (absent !== undefined) throw new UsageError(words.absent(absent));
    const kinds = new Set(sources.map(sourceKind));
    if (kinds.size > 1 || (kinds.has('folder') && sources.length > 1)) throw new UsageError(words.mixed);
    try {
      return await importFrom(sources, values, words);
    } catch (error) {
      const sentence = importErrorSentence(error, words, language);
      if (sentence === undefined) throw error;
      console.error(`${sentence}\n${words.nothingWritten}`);
      return 1;
    }
  },
};

async function importFrom(
  sources: string[],
  values: Arguments['values'],
  words: ImportWords,
): Promise<number> {
  const given = (name: string) => values[name] as string | undefined;
  const bytes = sources.reduce((sum, source) => sum + statSync(source).size, 0);
  if (bytes > largeExport) setFlagsFromString('--optimize-for-size');
  console.error(words.reading);
  const fieldsIn = (folder: string) => path.join(folder, importFolder, 'fields.yaml');
  const fieldsFile = given('out') === undefined ? undefined : fieldsIn(fromHere(given('out')!));
  const isSaid = fieldsFile !== undefined && existsSync(fieldsFile);
  const fields = isSaid
    ? readFieldMap(readFileSync(fieldsFile, 'utf8'), nameFromHere(fieldsFile))
    : undefined;
  const reading = progressLine(words.readingProgress);
  let done = 0;
  const onBytes = (read: number) => reading.update((done += read), bytes);
  const archive = await openArchive(sources, fields, onBytes).finally(reading.clear);
  const { site, items } = archive;
  const texts = items.filter(({ kind }) => kind === 'article' || kind === 'page').length;
  if (texts === 0) {
    console.error(`${words.noTexts}\n${words.nothingWritten}`);
    return 1;
  }

  const language = languageOf(given('language') ?? site.language, words);
  const folder = fromHere(given('out') ?? folderNameOf(site.name));
  if (existsSync(folder) && readdirSync(folder).length > 0 && !isOutput(folder))
    throw new UsageError(words.notEmpty(folder));
  const media = given('media') ?? sources.map(uploadsBeside).find((beside) => beside !== undefined);
  if (media !== undefined && !existsSync(fromHere(media))) throw new UsageError(words.absent(media));
  const uploads = media === undefined ? undefined : openUploads(fromHere(media));
  const noted = (name: string) => path.join(folder, importFolder, name);
  const hosts = given('download-from')
    ?.split(/[\s,]+/)
    .filter(Boolean);
  const downloads = openDownloads(noted('media'), archive, hosts);
  const answers = answersOf(site, values, { language, folder });
  const program = given('program');
  const project = projectFilesOf(answers, program ?? dependencyOn());
  const clock = readClock();
  const places = placesOf(archive, { folder, language, comment: words.sectionsComment });

  console.error(words.writing(texts, nameFromHere(folder)));
  const progress = progressLine(words.progress);
  const report = await importSite(archive, {
    ...{ folder, language, clock, sources, places },
    defaultSection: importWords[language].site.defaultSection,
    fileAt: (url) => uploads?.find(url) ?? downloads.find(url),
    ...((values['download'] === true || hosts) && { download: downloadInto(downloads, words) }),
    template: (sections) => ({
      ...withoutSample(contentFilesOf({ ...answers, sections }, clock)),
      ...project,
    }),
    words: { ...importWords[language].site, sectionDescription: initWords[language].sectionDescription },
    force: values['force'] === true,
    onProgress: progress.update,
  }).finally(progress.clear);
  if ('fields' in archive) {
    replaceFile(noted('fields.yaml'), [writeFieldMap(archive.fields, words.fieldsComment)]);
    const unused = archive.fields.filter(({ role }) => role === 'nothing');
    report.unused = unused.map(({ key, count }) => ({ field: key, count }));
  }
  replaceFile(noted('.gitignore'), ['*\n']);
  replaceFile(noted('import-report.json'), [`${JSON.stringify(report, null, 1)}\n`]);
  replaceFile(noted('import-report.html'), [reportPage(report, language)]);
  const isInstalled = existsSync(path.join(folder, 'node_modules'));
  if (program === undefined && isClone() && !isInstalled) {
    console.error(initWords[language].packing);
    packInto(folder);
  }
  const reportName = nameFromHere(noted('import-report.html'));
  console.log(words.done(countsOf(report), nameFromHere(folder), reportName, isInstalled));
  return 0;
}

/** A copy of the uploads that lies beside an export. */
function uploadsBeside(source: string): string | undefined {
  const beside = ['wp-content/uploads', 'uploads'].map((name) => path.join(path.dirname(source), name));
  return /\.xml$/i.test(source) ? beside.find((folder) => existsSync(folder)) : undefined;
}

/** The files of a new publication without those that only show how it is done. */
const withoutSample = (files: NewFiles): NewFiles =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !/^(?:articles|authors)\//.test(name)));
