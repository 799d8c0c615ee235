import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describeError } from '../builder/describeError.ts';
import { isClone, programRoot } from '../cache/programRoot.ts';
import { readClock } from '../intake/dates/clock.ts';
import { languages, type Language } from '../intake/schemas/siteSchema.ts';
import { initWords, type InitWords } from '../i18n/cli/init.ts';
import { UsageError, type Arguments, type Command } from './command.ts';
import { answersFrom, askLanguage, askMissing, type Answers } from './init/answers.ts';
import { contentFilesOf, projectFilesOf } from './init/files.ts';
import { dependencyOn, packInto } from './init/program.ts';
import { writeNew } from './init/writeNew.ts';
import { Aborted, openTerminal } from './terminal.ts';

/** Where `--here` puts the sample. */
const aside = '.sample';

export const command: Command = {
  options: {
    name: { type: 'string' },
    language: { type: 'string' },
    sections: { type: 'string' },
    publisher: { type: 'string' },
    url: { type: 'string' },
    host: { type: 'string' },
    look: { type: 'string' },
    admin: { type: 'string' },
    program: { type: 'string' },
    here: { type: 'boolean' },
  },
  allowPositionals: true,
  help: (language) => initWords[language].help,
  async run(args) {
    const likely = languageOf(args.values['language']);
    let language = likely;
    let words = initWords[likely];
    const folder = folderOf(args, words);
    // Wrong options are answered before any question.
    answersFrom(args.values, { folder, language: likely, words });
    const terminal = openTerminal();
    try {
      const isAsked = terminal && args.values['language'] === undefined;
      if (isAsked) language = await askLanguage(terminal.ask, likely);
      words = initWords[language];
      const given = answersFrom(args.values, { folder, language, words });
      const answers = terminal ? await askMissing(given, terminal.ask, words) : given.answers;
      return args.values['here']
        ? replaceSample(answers, words)
        : makePublication(folder, answers, args.values['program'] as string | undefined, words);
    } catch (error) {
      const isAborted = error instanceof Aborted;
      // In the language of the new publication: there is no other that could say one.
      const sentence = isAborted ? `\n${words.aborted}` : await describeError(error, language);
      if (sentence === undefined) throw error;
      console.error(sentence);
      return 1;
    } finally {
      terminal?.close();
    }
  },
};

/** The language asked for, else that of the machine. */
function languageOf(written: Arguments['values'][string]): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const wanted = written ?? (/^en/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'fr');
  const found = languages.find((language) => language === wanted);
  if (!found) throw new UsageError(initWords.fr.unknown('--language', String(written), languages));
  return found;
}

/** npm runs scripts in the program's folder: a new one is named from where the editor stands. */
function nameOf(folder: string): string {
  const name = path.relative(process.env['INIT_CWD'] ?? '.', folder) || '.';
  return name.startsWith(`..${path.sep}..`) ? folder : name;
}

function folderOf({ values, positionals }: Arguments, words: InitWords): string {
  const [named, ...rest] = positionals;
  const isHere = values['here'] === true;
  const stray = isHere ? named : rest[0];
  if (stray !== undefined) throw new UsageError(words.stray(stray));
  if (isHere && !existsSync(path.join(programRoot, 'content/site.yaml'))) throw new UsageError(words.notHere);
  const folder = path.resolve(process.env['INIT_CWD'] ?? '.', isHere ? 'content' : (named ?? '.'));
  if (folder === programRoot) throw new UsageError(words.inProgram);
  return folder;
}

/** Puts the sample of a clone aside, and a new publication into its place. */
function replaceSample(answers: Answers, words: InitWords): number {
  if (existsSync(aside)) {
    console.error(words.asideTaken(aside));
    return 1;
  }
  const files = contentFilesOf(answers, readClock(), 'content');
  renameSync('content', aside);
  writeNew('content', files);
  console.log(words.replaced(answers.name, aside));
  return 0;
}

function makePublication(
  folder: string,
  answers: Answers,
  program: string | undefined,
  words: InitWords,
): number {
  const content = contentFilesOf(answers, readClock());
  const project = projectFilesOf(answers, program ?? dependencyOn());
  const result = writeNew(folder, { ...content, ...project });
  if ('taken' in result) {
    console.error(words.taken(result.taken.map((name) => path.join(nameOf(folder), name))));
    return 1;
  }
  if (program === undefined && isClone()) {
    console.log(words.packing);
    packInto(folder);
  }
  const isInstalled = existsSync(path.join(folder, 'node_modules'));
  console.log(words.made(answers.name, nameOf(folder), { ...result, isInstalled }));
  return 0;
}
