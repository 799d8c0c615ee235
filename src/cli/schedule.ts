import { lastClock } from '../builder/load/savedSchedule.ts';
import { dayOf } from '../editorial/dates.ts';
import { nextChanges, scheduleFile, type Change } from '../outputs/schedule.ts';
import { readClock } from '../intake/dates/clock.ts';
import { readDate } from '../intake/dates/dates.ts';
import type { Publication } from '../intake/publication.ts';
import { describeFaults, faultSentence } from '../i18n/describeFault.ts';
import { scheduleWords, type ScheduleWords } from '../i18n/cli/schedule.ts';
import { wordingFor } from '../i18n/wordingFor.ts';
import { UsageError, type Command } from './command.ts';
import { readContent } from './readContent.ts';

/** How many later changes are shown. */
const maxShown = 9;

export const command: Command = {
  options: {
    format: { type: 'string', default: 'text' },
    due: { type: 'boolean', default: false },
    since: { type: 'string' },
  },
  help: (language) => scheduleWords[language].help,
  async run({ values }, { folder, language }) {
    const words = scheduleWords[language];
    const { format, due, since } = values as { format: string; due: boolean; since?: string };
    if (format !== 'text' && format !== 'json') throw new UsageError(words.format(format));
    if (since !== undefined && !due) throw new UsageError(words.sinceAlone);

    const clock = readClock();
    const publication = await readContent(folder, clock);
    if (publication.faults.length > 0) {
      console.error(describeFaults(publication.faults, language));
      // With a fault it is unknown whether a build is due: the status must be neither yes nor no.
      return due ? 2 : 1;
    }
    const print = (data: object, text: () => string) =>
      console.log(format === 'json' ? JSON.stringify(data, null, 2) : text());
    if (!due) {
      print(scheduleFile(publication, clock), () => scheduleText(publication, clock, words));
      return 0;
    }
    const from = since === undefined ? await lastClock() : parseMoment(since, publication);
    const found = dueStatus(publication, from, clock);
    print(found, () => dueText(found, publication, words));
    return found.due ? 0 : 1;
  },
};

/** The next change and some later ones, one a line. */
function scheduleText(publication: Publication, clock: number, words: ScheduleWords): string {
  const [next, ...later] = nextChanges(publication, clock);
  if (!next) return words.never;
  const format = dateFormatter(publication);
  const line = ({ reason, file, title }: Change) =>
    [words.reasons[reason], file, ...(title ? [title] : [])].join('  ');
  const sameTime = later.filter(({ at }) => at === next.at);
  const then = later.slice(sameTime.length);
  return [
    words.next(format(next.at)),
    ...[next, ...sameTime].map((change) => `  ${line(change)}`),
    ...(then.length > 0 ? ['', words.then] : []),
    ...then.slice(0, maxShown).map((change) => `  ${format(change.at)}  ${line(change)}`),
    ...(then.length > maxShown ? [`  ${words.more(then.length - maxShown)}`] : []),
  ].join('\n');
}

/** Whether a build is due; `at` is when it became or will become due, in ISO 8601. */
type Due = { due: boolean; since: string | null; at: string | null; lateSeconds: number };

function dueStatus(publication: Publication, since: number | undefined, clock: number): Due {
  if (since === undefined) return { due: true, since: null, at: null, lateSeconds: 0 };
  const [next] = nextChanges(publication, since);
  const due = next !== undefined && next.at <= clock;
  return {
    due,
    since: new Date(since).toISOString(),
    at: next ? new Date(next.at).toISOString() : null,
    lateSeconds: due ? (clock - next.at) / 1000 : 0,
  };
}

function dueText(
  { due, since, at, lateSeconds }: Due,
  publication: Publication,
  words: ScheduleWords,
): string {
  if (since === null) return words.unknown;
  const moment = at === null ? undefined : dateFormatter(publication)(Date.parse(at));
  return due && moment ? words.due(moment, words.late(Math.floor(lateSeconds / 60))) : words.notDue(moment);
}

/** Formats moments in the site's language and time zone: « 26 novembre 2026 à 07:30 ». */
function dateFormatter({ settings, language }: Publication): (moment: number) => string {
  const timeZone = settings?.timeZone ?? 'UTC';
  const time = new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone });
  return (moment) =>
    scheduleWords[language].at(
      dayOf(new Date(moment).toISOString(), wordingFor(language), timeZone).text,
      time.format(moment),
    );
}

function parseMoment(written: string, { settings, language }: Publication): number {
  const reading = readDate(written, settings?.timeZone ?? 'UTC');
  if ('rule' in reading) throw new UsageError(faultSentence(reading, language));
  return Date.parse(reading.date);
}
