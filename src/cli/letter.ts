import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runBuild } from '../builder/build.ts';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { dayOf } from '../editorial/dates.ts';
import { readClock } from '../intake/dates/clock.ts';
import { nearest } from '../intake/nearest.ts';
import { describeFaults } from '../i18n/describeFault.ts';
import { letterWords, type LetterWords } from '../i18n/cli/letter.ts';
import { wordingFor } from '../i18n/wordingFor.ts';
import { UsageError, type Command } from './command.ts';
import { builtMail } from './letter/builtMail.ts';
import { emlFile } from './letter/emlFile.ts';
import { isLetterDue } from './letter/isLetterDue.ts';
import { obstacleTo, sendLetter } from './letter/sendLetter.ts';
import { LetterProblem, writeLetter, type LetterOptions, type Readable } from './letter/writeLetter.ts';
import { readContent } from './readContent.ts';

type Options = LetterOptions &
  Partial<Record<'out' | 'wait', string>> & { draft: boolean; send: boolean; due: boolean };

export const command: Command = {
  options: {
    since: { type: 'string' },
    until: { type: 'string' },
    title: { type: 'string' },
    intro: { type: 'string' },
    out: { type: 'string' },
    wait: { type: 'string' },
    draft: { type: 'boolean', default: false },
    send: { type: 'boolean', default: false },
    due: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  help: (language) => letterWords[language].help,
  async run({ values, positionals }, { folder, language }) {
    const words = letterWords[language];
    const options = values as Options;
    checkOptions(options, words);
    const publication = await readContent(folder, readClock());
    if (!publication.settings || publication.faults.length > 0) {
      console.error(describeFaults(publication.faults, language));
      return options.due ? 2 : 1;
    }
    const read = { ...publication, settings: publication.settings };
    if (options.due) return sayDue(read, words);
    try {
      return await makeLetter(options, positionals[0], read, folder, words);
    } catch (error) {
      if (!(error instanceof LetterProblem)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};

/** Writes the letter if it is a new one, builds the site, and makes files of the e-mail or gives it to the service. */
async function makeLetter(
  options: Options,
  asked: string | undefined,
  read: Readable,
  folder: string,
  words: LetterWords,
): Promise<number> {
  const { newsletter } = read.settings;
  const isDelivered = options.draft || options.send;
  const obstacle = isDelivered ? obstacleTo(newsletter, words) : undefined;
  if (obstacle !== undefined) throw new LetterProblem(obstacle);
  const slug =
    options.since === undefined
      ? publishedLetter(asked, read, words)
      : await writeLetter({ ...options, since: options.since }, read, folder, words);
  if (slug === undefined) return 0;
  const status = await runBuild([]);
  if (status !== 0) return status;
  const mail = await builtMail('dist', slug, read.settings);
  if (isDelivered) {
    const said = await sendLetter(mail, newsletter!, {
      isSent: options.send,
      wait: Number(options.wait ?? 0),
      words,
    });
    if ('problem' in said) throw new LetterProblem(said.problem);
    console.log(said.done);
    return 0;
  }
  const out = options.out ?? path.join(cacheFolder(), 'letters');
  const files = { html: mail.html, txt: mail.text, eml: emlFile(mail, new Date(read.clock)) };
  await mkdir(out, { recursive: true });
  for (const [ending, text] of Object.entries(files))
    await writeFile(path.join(out, `${slug}.${ending}`), text);
  const names = Object.keys(files).map((ending) => `  ${path.join(out, `${slug}.${ending}`)}`);
  console.log([words.files, ...names].join('\n'));
  return 0;
}

function checkOptions(options: Options, words: LetterWords): void {
  if (options.draft && options.send) throw new UsageError(words.both);
  for (const name of ['until', 'title', 'intro'] as const)
    if (options[name] !== undefined && options.since === undefined)
      throw new UsageError(words.alone(`--${name}`));
}

function sayDue({ settings, letters, clock }: Readable, words: LetterWords): number {
  const day = settings.newsletter?.day;
  if (day === undefined) {
    console.log(words.noDay);
    return 1;
  }
  const isDue = isLetterDue({ day, timeZone: settings.timeZone, letters }, clock);
  const today = dayOf(new Date(clock).toISOString(), wordingFor(settings.language), settings.timeZone).text;
  console.log(isDue ? words.due(today) : words.notDue);
  return isDue ? 0 : 1;
}

/** The name of a published letter: the one that is asked for, else the newest. */
function publishedLetter(asked: string | undefined, { letters }: Readable, words: LetterWords): string {
  const published = letters
    .filter(({ status }) => status === 'published')
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  const slugs = published.map(({ slug }) => slug);
  const slug = asked === undefined ? slugs[0] : slugs.find((known) => known === asked);
  if (slug !== undefined) return slug;
  throw new LetterProblem(asked === undefined ? words.none : words.unknown(asked, nearest(asked, slugs)));
}
