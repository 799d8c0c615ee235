import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dayOf } from '../../editorial/dates.ts';
import { readDate } from '../../intake/dates/dates.ts';
import type { Publication } from '../../intake/publication.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { faultSentence } from '../../i18n/describeFault.ts';
import type { LetterWords } from '../../i18n/cli/letter.ts';
import { wordingFor } from '../../i18n/wordingFor.ts';
import { UsageError } from '../command.ts';
import { composeLetter, lastLetter } from './composeLetter.ts';

/** A publication whose settings have no fault. */
export type Readable = Publication & { settings: Settings };

export type LetterOptions = Partial<Record<'since' | 'until' | 'title' | 'intro', string>>;

/** What stands in the way of a letter; the message is a sentence for editors. */
export class LetterProblem extends Error {
  override name = 'LetterProblem';
}

/**
 * Writes the file of a new letter. Returns its name, or undefined, once said why, if there is nothing to put in it.
 *
 * @throws LetterProblem if there is a letter of that day already
 */
export async function writeLetter(
  { since, until, title, intro }: LetterOptions & { since: string },
  read: Readable,
  folder: string,
  words: LetterWords,
): Promise<string | undefined> {
  const { settings, clock, language } = read;
  const { timeZone } = settings;
  const moment = (written: string) => {
    const reading = readDate(written, timeZone);
    if ('rule' in reading) throw new UsageError(faultSentence(reading, language));
    return Date.parse(reading.date);
  };
  const span = {
    since: since === 'last' ? lastLetter(read, clock) : moment(since),
    until: until === undefined ? clock : moment(until),
  };
  const introduction = intro === undefined ? undefined : await readIntroduction(intro, words);
  const composed = composeLetter({ ...span, title, introduction }, { ...read, timeZone });
  if (!composed) {
    const day = (at: number) => dayOf(new Date(at).toISOString(), wordingFor(language), timeZone).text;
    console.log(words.nothing(day(span.since), day(span.until)));
    return undefined;
  }
  const file = path.join(folder, 'letters', `${composed.slug}.md`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, composed.text, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new LetterProblem(code === 'EEXIST' ? words.taken(file) : words.unwritable(file, code ?? message));
  }
  console.log(words.written(file, composed.count));
  return composed.slug;
}

async function readIntroduction(file: string, words: LetterWords): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new LetterProblem(words.introduction(file));
  }
}
