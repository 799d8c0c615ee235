import type { Article, Edition } from './edition.ts';
import type { Day } from './dates.ts';
import type { Wording } from '../i18n/fr.ts';
import type { Link } from './teasers.ts';

/** The event of an article, with its times as intake has resolved them. */
export type Event = NonNullable<Article['event']>;

/** An article that announces an event. */
export type Announcement = Article & { event: Event };

export const announces = (article: Article): article is Announcement => article.event !== undefined;

/** Whether an event lasts whole days: its times are days then, without hours. */
export const isWholeDay = ({ start }: Pick<Event, 'start'>): boolean => start.length === 10;

/** Whether an event is over at a clock. */
export const isOver = ({ over }: Pick<Event, 'over'>, clock: number): boolean => Date.parse(over) <= clock;

export const firstDay = ({ start }: Pick<Event, 'start'>): string => start.slice(0, 10);

/** The last day of an event, by its own time zone; an evening that ends before six in the morning is of the day before. */
function lastDay({ start, end = start }: Pick<Event, 'start' | 'end'>): string {
  const day = end.slice(0, 10);
  if (day <= firstDay({ start }) || end.length === 10 || end.slice(11, 13) >= '06') return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export const lastsDays = (event: Event): boolean => lastDay(event) > firstDay(event);

/** What the event is called. */
export const eventName = ({ title, event }: Announcement): string => event.name ?? title;

/** An event as its article's page shows it. */
export type EventView = {
  /** Its name, if it is not the article's title. */
  name?: string | undefined;
  when: Day;
  place?: { name: string; address?: string | undefined } | undefined;
  price?: string | undefined;
  link?: Link | undefined;
  isCancelled: boolean;
  isOver: boolean;
  /** The event for calendar programs. */
  calendar: string;
  agenda: Link;
};

export function eventView(article: Announcement, edition: Edition): EventView {
  const { event } = article;
  const { addresses, words, clock } = edition;
  return {
    name: event.name,
    when: eventTime(event, edition),
    place: event.place,
    price: event.price,
    link: event.link === undefined ? undefined : { href: event.link, label: words.agenda.more },
    isCancelled: event.cancelled,
    isOver: isOver(event, clock),
    calendar: addresses.eventCalendar(article),
    agenda: { href: addresses.agenda, label: words.agenda.all },
  };
}

/**
 * « samedi 5 décembre 2026, de 20 h 30 à 22 h », in the event's time zone, which is named if its hours are not those of
 * the site.
 *
 * @param near a day whose year readers know, such as `2026-12-06`
 */
export function eventTime(
  event: Event,
  { words, settings }: Pick<Edition, 'words' | 'settings'>,
  near?: string,
): Day {
  const { agenda, locale } = words;
  const { start, end } = event;
  const day = (written: string, next?: string) => dayText(written, locale, { next, near });
  const [first, last] = [firstDay(event), lastDay(event)];
  const text = () => {
    if (isWholeDay(event)) return first === last ? day(first) : agenda.days(day(first, last), day(last));
    const [from, to] = [hourOf(start, words), end && hourOf(end, words)];
    if (to === undefined) return agenda.at(day(first), from);
    if (first === last) return agenda.hours(day(first), from, to);
    return agenda.moments(day(first, last), from, day(end!.slice(0, 10)), to);
  };
  const zone = zoneName(event, settings.timeZone, locale);
  return { iso: start, text: zone ? `${text()} (${zone})` : text() };
}

/** When and where the event is that an article announces, in a line. */
export const eventSummary = ({ event }: Article, edition: Edition): string | undefined =>
  event && [eventTime(event, edition).text, event.place?.name].filter(Boolean).join(' · ');

/** « du 30 novembre au 6 décembre 2026 ». */
export const weekText = (first: string, last: string, { agenda, locale }: Wording): string =>
  agenda.days(withoutName(dayText(first, locale, { next: last })), withoutName(dayText(last, locale)));

const withoutName = (day: string) => day.slice(day.indexOf(' ') + 1);

const hourOf = (iso: string, { hour }: Wording) => hour(Number(iso.slice(11, 13)), iso.slice(14, 16));

/** The zone of an event with hours, if its clocks do not show the site's hour then. */
function zoneName(event: Event, siteZone: string, locale: string): string | undefined {
  const { start, timeZone } = event;
  if (isWholeDay(event) || timeZone === siteZone) return undefined;
  const name = (zone: string, timeZoneName: 'long' | 'longOffset') =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
      .formatToParts(Date.parse(start))
      .find(({ type }) => type === 'timeZoneName')?.value;
  return name(timeZone, 'longOffset') === name(siteZone, 'longOffset') ? undefined : name(timeZone, 'long');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day with its name; without the year, or month and year, that the next one in the same phrase has too, nor the year of
 * a day nearby.
 *
 * @param day such as `2026-12-05`
 */
function dayText(
  day: string,
  locale: string,
  { next, near }: { next?: string | undefined; near?: string | undefined } = {},
): string {
  let format = formats.get(locale);
  if (!format)
    formats.set(locale, (format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })));
  const parts = format.formatToParts(Date.parse(`${day}T00:00:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const number = part('day') === '1' && locale.startsWith('fr') ? '1er' : part('day');
  const wanted = [part('weekday'), number, part('month'), part('year')];
  const isYearKnown = [next, near].some((other) => other?.slice(0, 4) === day.slice(0, 4));
  const told = next?.slice(0, 7) === day.slice(0, 7) ? 2 : isYearKnown ? 3 : 4;
  return wanted.slice(0, told).join(' ');
}
