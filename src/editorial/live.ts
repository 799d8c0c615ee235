import type { AttachedFile } from './attachments.ts';
import { attachedFiles } from './attachments.ts';
import { bodyInputsOf, type BodyInputs } from './bodyInputs.ts';
import { dayInYear, dayOf, type Day } from './dates.ts';
import type { Article, Edition, LiveEntry } from './edition.ts';
import { hasHour, hourOf } from './hours.ts';
import { isLive } from './isLive.ts';

/** A live page as its own page shows it, without the texts of its entries. */
export type LiveView = {
  isOn: boolean;
  /** « Direct terminé le 28 novembre 2026 à 23 h », once it has ended. */
  ended?: Day | undefined;
  /** Addresses of the page, and of its twin that reloads itself. */
  page: string;
  follow: string;
  /** In the order in which they are shown. */
  entries: EntryView[];
};

export type EntryView = {
  anchor: string;
  /** The address of the entry. */
  href: string;
  title: string;
  /** « 14 h 32 », with the day if it is not that of the article. */
  time: Day;
  /** Why it is not published; only `astro dev` shows such entries. */
  unpublished?: string | undefined;
};

/** The view of a live page; undefined of any other article. */
export function liveView(article: Article, edition: Edition): LiveView | undefined {
  if (article.kind !== 'live') return undefined;
  const { addresses, words, settings } = edition;
  const { ended } = article;
  const page = addresses.article(article);
  const isOn = isLive(article, edition);
  return {
    isOn,
    ended:
      !isOn && ended !== undefined
        ? { iso: ended, text: words.live.ended(endText(ended, edition)) }
        : undefined,
    page,
    follow: addresses.follow(article),
    entries: shownEntries(article).map((entry) => ({
      anchor: entry.anchor,
      href: `${page}#${entry.anchor}`,
      title: entry.title,
      time: { iso: entry.date, text: timeText(entry.date, article, edition) },
      unpublished: entry.status === 'published' ? undefined : words.status[entry.status],
    })),
  };

  function endText(iso: string, { words }: Edition): string {
    const day = dayOf(iso, words, settings.timeZone).text;
    return hasHour(iso) ? words.atHour(day, hourOf(iso, words, settings.timeZone)) : day;
  }
}

/** « 14 h 32 », with the day if it is not that of the article. */
function timeText(iso: string, article: Article, { words, settings: { timeZone } }: Edition): string {
  const hour = hourOf(iso, words, timeZone);
  const isSameDay = dayOf(iso, words, timeZone).text === dayOf(article.date, words, timeZone).text;
  return isSameDay ? hour : words.atHour(dayInYear(iso, words, timeZone).text, hour);
}

/** The entries of a live page in the order in which they are shown; none of any other article. */
export const shownEntries = ({ liveEntries = [], order }: Article): LiveEntry[] =>
  order === 'oldest' ? liveEntries : liveEntries.toReversed();

/** What rendering each entry of a live page depends on, in the order in which they are shown. */
export function entryBodies(article: Article, edition: Edition): BodyInputs[] {
  const { category, slug, lang } = article;
  const files = filesOfLive(article, edition);
  return shownEntries(article).map((entry) =>
    bodyInputsOf({ ...entry, category, slug, lang }, edition, undefined, files.get(entry.anchor)),
  );
}

/** The files for download of a live page's entries, by their anchors and links as written: all are below one page. */
function filesOfLive(
  article: Article,
  { addresses, words }: Edition,
): Map<string, Record<string, AttachedFile>> {
  const files = attachedFiles(attachmentsOf(article), addresses.article(article), words);
  const byEntry = new Map<string, Record<string, AttachedFile>>();
  for (const { anchor, attachments } of article.liveEntries ?? [])
    byEntry.set(
      anchor,
      Object.fromEntries(Object.keys(attachments).map((href) => [href, files[keyOf(anchor, href)]!])),
    );
  return byEntry;
}

/** The attachments of an article with those of its entries, which may be written alike and be other files. */
export const attachmentsOf = ({
  attachments,
  liveEntries = [],
}: Pick<Article, 'attachments'> & {
  liveEntries?: readonly Pick<LiveEntry, 'anchor' | 'attachments'>[] | undefined;
}) => ({
  ...attachments,
  ...Object.fromEntries(
    liveEntries.flatMap(({ anchor, attachments }) =>
      Object.entries(attachments).map(([href, file]) => [keyOf(anchor, href), file] as const),
    ),
  ),
});

const keyOf = (anchor: string, href: string) => `${anchor} ${href}`;
