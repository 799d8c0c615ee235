import type { Edition } from './edition.ts';
import {
  announces,
  eventName,
  eventTime,
  firstDay,
  isOver,
  lastsDays,
  weekText,
  type Announcement,
  type Event,
} from './events.ts';
import type { Day } from './dates.ts';
import { sectionLink, teaserOf, type Link } from './teasers.ts';
import { frontVersions } from './translations.ts';

/** An event in the agenda. */
export type AgendaEntry = {
  /** Names the entry on the page. */
  id: string;
  section: Link;
  article: Link;
  /** The language of its name, if it is not the site's. */
  lang?: string | undefined;
  when: Day;
  place?: { name: string; address?: string | undefined } | undefined;
  price?: string | undefined;
  isCancelled: boolean;
  /** Why its article is not published; only `astro dev` shows such events. */
  unpublished?: string | undefined;
};

export type AgendaView = {
  /** Events of several days that have begun. */
  running: AgendaEntry[];
  /** Each by its Monday, such as `2026-11-30`. */
  weeks: { iso: string; title: string; entries: AgendaEntry[] }[];
  /** Where there are events, by name; empty if it is one place. */
  places: { name: string; entries: Link[] }[];
  /** Addresses of the calendar: to subscribe, and to download. */
  subscribe: Link;
  download: Link;
};

/** The events of an edition, each in one language, in the order of their days. */
const eventsOf = (edition: Edition): Announcement[] =>
  frontVersions(edition)
    .filter(announces)
    .sort((a, b) => compare(a.event.start, b.event.start) || compare(a.id, b.id));

/** The events of the calendar: those that are not over; if there are none, the last, for none would be no calendar. */
export function calendarEvents(edition: Edition): Announcement[] {
  const events = eventsOf(edition);
  const coming = events.filter(({ event }) => !isOver(event, edition.clock));
  return coming.length > 0 ? coming : events.slice(-1);
}

/** Whether an event stands among those that have begun, rather than in its week. */
const isRunning = (event: Event, clock: number): boolean =>
  lastsDays(event) && Date.parse(event.begins) <= clock;

/** The agenda at the edition's clock: by week, and by place. */
export function agendaOf(edition: Edition): AgendaView {
  const { addresses, words, clock, settings } = edition;
  const coming = eventsOf(edition).filter(({ event }) => !isOver(event, clock));
  const later = coming.filter(({ event }) => !isRunning(event, clock));
  const weeks = Map.groupBy(later, ({ event }) => mondayOf(firstDay(event)));
  const collator = new Intl.Collator(settings.language);
  const placed = Map.groupBy(coming, ({ event }) => event.place?.name ?? '');
  const places = [...placed.keys()].filter(Boolean).sort(collator.compare);
  return {
    running: coming.filter(({ event }) => isRunning(event, clock)).map((one) => entryOf(one, edition)),
    weeks: [...weeks].map(([monday, events]) => ({
      iso: monday,
      title: words.agenda.week(weekText(monday, plusDays(monday, 6), words)),
      // The title of the week has the year already.
      entries: events.map((one) => entryOf(one, edition, plusDays(monday, 6))),
    })),
    places:
      places.length > 1
        ? places.map((name) => ({
            name,
            entries: placed.get(name)!.map((one) => ({ href: `#${one.slug}`, label: eventName(one) })),
          }))
        : [],
    subscribe: {
      href: addresses.absolute(addresses.calendar).replace(/^https?:/, 'webcal:'),
      label: words.agenda.subscribe,
    },
    download: { href: addresses.calendar, label: words.agenda.download },
  };
}

function entryOf(article: Announcement, edition: Edition, sunday?: string): AgendaEntry {
  const { addresses, settings } = edition;
  const { event, category, slug, lang } = article;
  return {
    id: slug,
    section: sectionLink(category, edition),
    article: { href: addresses.article(article), label: eventName(article) },
    lang: lang === settings.language ? undefined : lang,
    when: eventTime(event, edition, sunday),
    place: event.place,
    price: event.price,
    isCancelled: event.cancelled,
    unpublished: teaserOf(article, edition).unpublished,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The Monday of a day's week. */
const mondayOf = (day: string) => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const plusDays = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
