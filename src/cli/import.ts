import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isClone } from '../cache/programRoot.ts';
import { replaceFile } from '../cache/disk.ts';
import { importSite, folderNameOf } from '../import/importSite.ts';
import { openDownloads } from '../import/media/download/openDownloads.ts';
import { openUploads } from '../import/media/uploads.ts';
import type { OldArchive } from '../import/oldSite.ts';
import { proposeSections, type Place } from '../import/plan/sectionMap.ts';
import { readSections, writeSections } from '../import/plan/sectionsFile.ts';
import { countsOf } from '../import/report/importReport.ts';
import { reportPage } from '../import/report/reportPage.ts';
import { importFolder } from '../import/write/importFolder.ts';
import { isOutput } from '../import/write/outputFolder.ts';
import { reservedSteps } from '../addresses/siteAddresses.ts';
import { importWords, type ImportWords } from '../i18n/cli/import.ts';
import { initWords } from '../i18n/cli/init.ts';
import { readClock } from '../intake/dates/clock.ts';
import { languages, type Language } from '../intake/schemas/siteSchema.ts';
import { homeAddress } from '../intake/schemas/siteFields.ts';
import { UsageError, type Arguments, type Command } from './command.ts';
import { progressLine } from './check/progressLine.ts';
import { downloadInto } from './import/downloadInto.ts';
import { importErrorSentence } from './import/importError.ts';
import { openArchive } from './import/openArchive.ts';
import { answersFrom, type Answers } from './init/answers.ts';
import { contentFilesOf, projectFilesOf } from './init/files.ts';
import { dependencyOn, packInto } from './init/program.ts';

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
      return verify(
        out === undefined ? folder : fromHere(out),
        fromHere(values['verify'] as string),
        language,
      );
    }
    if (positionals.length === 0) throw new UsageError(words.noSource);
    const sources = positionals.map(fromHere);
    const absent = sources.find((source) => !existsSync(source));
    if (absent !== undefined) throw new UsageError(words.absent(absent));
    try {
      const archive = await openArchive(sources);
      if (!archive.items.some(({ kind }) => kind === 'article' || kind === 'page')) {
        console.error(`${words.noTexts}\n${words.nothingWritten}`);
        return 1;
      }
      return await importInto(archive, sources, values, words);
    } catch (error) {
      const sentence = importErrorSentence(error, words, language);
      if (sentence === undefined) throw error;
      console.error(`${sentence}\n${words.nothingWritten}`);
      return 1;
    }
  },
};

/** npm runs scripts in the program's folder: paths are meant from where the editor stands. */
const fromHere = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', file);

async function importInto(
  archive: OldArchive,
  sources: string[],
  values: Arguments['values'],
  words: ImportWords,
): Promise<number> {
  const { site } = archive;
  const given = (name: string) => values[name] as string | undefined;
  const language = languageOf(given('language') ?? site.language, words);
  const folder = fromHere(given('out') ?? folderNameOf(site.name));
  if (existsSync(folder) && readdirSync(folder).length > 0 && !isOutput(folder))
    throw new UsageError(words.notEmpty(folder));
  const answers = answersOf(archive, values, language, folder);
  const media = given('media') ?? sources.map(uploadsBeside).find((beside) => beside !== undefined);
  if (media !== undefined && !existsSync(fromHere(media))) throw new UsageError(words.absent(media));
  const places = placesOf(archive, path.join(folder, importFolder, 'sections.yaml'), language, words);
  const uploads = media === undefined ? undefined : openUploads(fromHere(media));
  const others = given('download-from')
    ?.split(/[\s,]+/)
    .filter(Boolean);
  const downloads = openDownloads(path.join(folder, importFolder, 'media'), archive, others);
  const program = given('program');
  const clock = readClock();
  const progress = progressLine(words.progress);
  const project = projectFilesOf(answers, program ?? dependencyOn());
  const report = await importSite(archive, {
    folder,
    language,
    clock,
    sources,
    places,
    defaultSection: importWords[language].site.defaultSection,
    fileAt: (url) => uploads?.find(url) ?? downloads.find(url),
    ...((values['download'] === true || others) && { download: downloadInto(downloads, words) }),
    template: (sections) => ({
      ...withoutSample(contentFilesOf({ ...answers, sections }, clock)),
      ...project,
    }),
    words: {
      ...importWords[language].site,
      sectionDescription: initWords[language].sectionDescription,
    },
    force: values['force'] === true,
    onProgress: progress.update,
  });
  progress.clear();
  const noted = (name: string) => path.join(folder, importFolder, name);
  replaceFile(noted('.gitignore'), ['*\n']);
  replaceFile(noted('import-report.json'), [`${JSON.stringify(report, null, 1)}\n`]);
  replaceFile(noted('import-report.html'), [reportPage(report, language)]);
  if (program === undefined && isClone() && !existsSync(path.join(folder, 'node_modules'))) {
    console.log(initWords[language].packing);
    packInto(folder);
  }
  const isInstalled = existsSync(path.join(folder, 'node_modules'));
  console.log(
    words.done(
      countsOf(report),
      nameFromHere(folder),
      nameFromHere(noted('import-report.html')),
      isInstalled,
    ),
  );
  return 0;
}

/** As an editor would name it from where the command was given. */
const nameFromHere = (file: string): string => path.relative(process.env['INIT_CWD'] ?? '.', file) || '.';

/** The language of the site: `fr` of `fr-FR`. */
function languageOf(written: string, words: ImportWords): Language {
  const [spoken = ''] = written.toLowerCase().split(/[-_]/);
  const found = languages.find((language) => language === spoken);
  if (!found && written !== '') throw new UsageError(words.language(written));
  return found ?? 'fr';
}

/** What `init` would be told of the site. */
function answersOf(
  { site }: OldArchive,
  values: Arguments['values'],
  language: Language,
  folder: string,
): Answers {
  const secure = site.url.replace(/^http:(?!\/\/(?:localhost|127\.))/, 'https:');
  const url = (values['url'] as string | undefined) ?? secure;
  const isUrl = homeAddress().safeParse(url).success;
  const { host, look } = values;
  const wanted = { name: site.name || undefined, host, look, ...((isUrl || values['url']) && { url }) };
  return answersFrom(wanted, { folder, language, words: initWords[language] }).answers;
}

/** A copy of the uploads that lies beside an export. */
function uploadsBeside(source: string): string | undefined {
  const beside = ['wp-content/uploads', 'uploads'].map((name) => path.join(path.dirname(source), name));
  return /\.xml$/i.test(source) ? beside.find((folder) => existsSync(folder)) : undefined;
}

/** What becomes of categories: as an editor has said, the rest as proposed; the file then says all of it. */
function placesOf(
  { site, items }: OldArchive,
  file: string,
  language: Language,
  words: ImportWords,
): Map<string, Place> {
  const counts = new Map<string, number>();
  for (const { kind, status, categories } of items)
    if (kind === 'article' && status !== 'closed' && status !== 'discarded')
      for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  const said = existsSync(file)
    ? readSections(readFileSync(file, 'utf8'), nameFromHere(file))
    : new Map<string, Place>();
  const proposed = proposeSections(site.categories, counts, new Set(reservedSteps(language)));
  // What an editor has said of some is not mixed with what was meant for all.
  const missing = [...proposed].filter(([slug]) => !said.has(slug));
  const places =
    said.size === 0
      ? proposed
      : new Map([
          ...said,
          ...missing.map(([slug, place]): [string, Place] => [
            slug,
            place.as === 'section' ? { as: 'tag', name: place.name } : place,
          ]),
        ]);
  if (said.size === 0 || missing.length > 0)
    replaceFile(file, [writeSections(places, counts, words.sectionsComment)]);
  return places;
}

/** The files of a new publication without those that only show how it is done. */
const withoutSample = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !/^(?:articles|authors)\//.test(name)));
