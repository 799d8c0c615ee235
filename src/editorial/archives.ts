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

/** The archive's table: years, newest first, each with its twelve months and their numbers of articles. */
export type ArchiveYear = {
  year: string;
  count: number;
  /** From January; months without articles have no link. */
  months: { label: string; href?: string | undefined; count: number }[];
};

/** Months that have articles, newest first. */
export function monthsOf({ articles, settings, words, addresses }: Edition): Month[] {
  const monthOfDate = monthIn(settings.timeZone);
  const name = nameIn(words.locale, { year: 'numeric', month: 'long' });
  const months = Map.groupBy(articles, ({ date }) => monthOfDate(date));
  return [...months].map(([key, articles]) => {
    const [year, month] = key.split('-') as [string, string];
    const label = name(year, month);
    const title = label.charAt(0).toLocaleUpperCase(words.locale) + label.slice(1);
    return { year, month, name: label, title, href: addresses.month(year, month), articles };
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

/** Links to the months before (`older`) and after a month. */
export function adjacentMonths(months: readonly Month[], place: number): { older?: Link; newer?: Link } {
  const [older, newer] = [months[place + 1], months[place - 1]];
  return {
    ...(older && { older: { href: older.href, label: older.title } }),
    ...(newer && { newer: { href: newer.href, label: newer.title } }),
  };
}

/** The number of articles and the first month: « 57 articles, depuis mars 2022. »; undefined if there are none. */
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
