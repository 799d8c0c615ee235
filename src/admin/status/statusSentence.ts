import type { StatusWords } from '../../i18n/statusWords.ts';
import type { EntryStatus } from './entryStatus.ts';

/** Milliseconds of a day. */
const day = 86_400_000;

/** « 2 novembre 2023 », of a day as forms write it. */
export const dayWords = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    // Days of a calendar, wherever the browser is.
    .formatToParts(dayIn(date))
    .map(({ type, value }) => (type === 'day' && value === '1' && language === 'fr' ? '1er' : value))
    .join('');

const dayIn = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);

/**
 * A moment in words: « demain à 6 h », « le 2 novembre 2023 ».
 *
 * @param at as forms write it: `2026-12-05 20:30`, in the site's time zone; midnight is taken for a day alone
 * @param now in the same form
 */
export function momentWords(at: string, now: string, words: StatusWords, language: string): string {
  const [date = '', time] = at.split(' ');
  const distance = (dayIn(date) - dayIn(now)) / day;
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const;
  return words.when({
    day: dayWords(date, language),
    time: time === '00:00' ? undefined : time,
    near: near[String(distance) as keyof typeof near],
  });
}

/** Where an entry stands, as a sentence. */
export function statusSentence(
  found: EntryStatus | undefined,
  now: string,
  words: StatusWords,
  language: string,
): string {
  if (!found) return words.sentence.unknown();
  const { status, at, until } = found;
  const inWords = (moment: string | undefined) => (moment ? momentWords(moment, now, words, language) : '');
  const sentence = words.sentence[status](inWords(at));
  return until ? `${sentence} ${words.until(inWords(until))}` : sentence;
}

/** The same in few words, for lists: « À paraître demain à 6 h », « En ligne ». */
export function statusLabel(
  { status, at }: EntryStatus,
  now: string,
  words: StatusWords,
  language: string,
): string {
  const label = words.short[status];
  return status === 'embargoed' && at ? `${label} ${momentWords(at, now, words, language)}` : label;
}
