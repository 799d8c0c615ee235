import { monthIn } from '../addresses/articleLists.ts';
import type { Article, Edition } from './edition.ts';
import type { Link } from './teasers.ts';

/** A month that has articles, in the site's time zone: `year` as « 2023 », `month` as « 11 ». */
export type Month = {
  year: string;
  month: string;
  /** « novembre 2023 »; as a title « Novembre 2023 ». */
  name: string;
  title: string;
  href: string;
  /** Newest first. */
  articles: Article[];
};

/** The archive's table: years, newest first, each with its twelve months and how much they hold. */
export type ArchiveYear = {
  year: string;
  count: number;
  /** January first; months without articles lead nowhere. */
  months: { label: string; href?: string | undefined; count: number }[];
};

/** Months that have articles, newest first. */
export function monthsOf({ articles, settings, words, addresses }: Edition): Month[] {
  const monthOfDate = monthIn(settings.timeZone);
  const name = nameIn(words.locale, { year: 'numeric', month: 'long' });
  const months = Map.groupBy(articles, ({ date }) => monthOfDate(date));
  return [...months].map(([key, articles]) => {
    const [year, month] = key.split('-') as [string, string];
    const said = name(year, month);
    const title = said.charAt(0).toLocaleUpperCase(words.locale) + said.slice(1);
    return { year, month, name: said, title, href: addresses.month(year, month), articles };
  });
}

/** The table of all months. */
export function archiveTable(edition: Edition): ArchiveYear[] {
  const name = nameIn(edition.words.locale, { month: 'long' });
  const years = Map.groupBy(monthsOf(edition), ({ year }) => year);
  return [...years].map(([year, found]) => ({
    year,
    count: found.reduce((sum, { articles }) => sum + articles.length, 0),
    months: calendar.map((number) => {
      const month = found.find(({ month }) => month === number);
      return { label: name(year, number), href: month?.href, count: month?.articles.length ?? 0 };
    }),
  }));
}

/** The months around one, to go on reading: the one before is `older`. */
export function aroundMonth(months: readonly Month[], place: number): { older?: Link; newer?: Link } {
  const [older, newer] = [months[place + 1], months[place - 1]];
  return {
    ...(older && { older: { href: older.href, label: older.title } }),
    ...(newer && { newer: { href: newer.href, label: newer.title } }),
  };
}

/** How much there is and since when: « 57 articles, depuis mars 2022. »; none where there is nothing. */
export function archiveSummary(edition: Edition): string | undefined {
  const { words, articles } = edition;
  const first = monthsOf(edition).at(-1);
  return first && words.archivesText(words.articleCount(articles.length), first.name);
}

const calendar = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

function nameIn(locale: string, format: Intl.DateTimeFormatOptions) {
  const names = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' });
  return (year: string, month: string) => names.format(Date.UTC(Number(year), Number(month) - 1));
}
