import type { Wording } from '../i18n/fr.ts';
import type { Settings } from '../intake/schemas/siteSchema.ts';
import { dayOf, type Day } from './dates.ts';
import type { Article, Edition } from './edition.ts';

/** How long something is news, in milliseconds, the last second included; for Google, too. */
const newsAge = 48 * 3_600_000;

/** Whether something of a moment is news by a clock. */
export const isNews = (at: number, clock: number): boolean => at <= clock && clock - at <= newsAge;

/** The first whole second at which something of a moment is no longer news, in milliseconds since 1970. */
export const newsEndOf = (iso: string): number => Date.parse(iso) + newsAge + 1000;

type Clock = Pick<Edition, 'clock' | 'words'> & {
  settings: Pick<Settings, 'hours' | 'timeZone'>;
};

/**
 * A day as readers see it, with its hour where it matters: « 2 novembre 2023 à 14 h 32 ». Midnight is the hour of a date
 * that was written without one, and is never shown.
 *
 * @param isTimed whether the hour matters whatever the age, as that of a brief does
 */
export function momentOf(iso: string, { clock, words, settings }: Clock, isTimed = false): Day {
  const { hours, timeZone } = settings;
  const day = dayOf(iso, words, timeZone);
  const isShown = hours === 'always' || (hours === 'recent' && (isTimed || isNews(Date.parse(iso), clock)));
  return isShown && hasHour(iso) ? { iso, text: words.atHour(day.text, hourOf(iso, words, timeZone)) } : day;
}

/** Whether the hour matters whatever the age of an article. */
export const keepsHour = ({ kind }: Pick<Article, 'kind'>): boolean => kind === 'brief' || kind === 'live';

/** Whether a moment in the site’s zone is more than a day. */
export const hasHour = (iso: string): boolean => !/T00:00:00/.test(iso);

/** « 14 h 32 », in a time zone. */
export function hourOf(iso: string, words: Pick<Wording, 'hour'>, timeZone: string): string {
  const parts = formatter(timeZone).formatToParts(new Date(iso));
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return words.hour(Number(part('hour')), part('minute'));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let format = formatters.get(timeZone);
  if (!format) {
    const form = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    formatters.set(timeZone, (format = new Intl.DateTimeFormat('en', form)));
  }
  return format;
}
