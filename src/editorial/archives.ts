import type { Article, Edition } from './edition.ts';
import type { Link } from './teasers.ts';

/** A month that has articles: `year` as « 2023 », `month` as « 11 », in the site's time zone. */
export type Month = { year: string; month: string; name: string; articles: Article[] };

/** The archive's table: years, newest first, each with its months in calendar order and how much they hold. */
export type ArchiveYear = { year: string; count: number; months: (Link & { count: number })[] };

/** Months that have articles, newest first. */
export function monthsOf({ articles, settings, words }: Edition): Month[] {
  const inZone = new Intl.DateTimeFormat('en-CA', {
    timeZone: settings.timeZone,
    year: 'numeric',
    month: '2-digit',
  });
  const names = new Intl.DateTimeFormat(words.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  });
  const months = new Map<string, Month>();
  for (const article of articles) {
    const key = inZone.format(new Date(article.date));
    const [year, month] = key.split('-') as [string, string];
    const known = months.get(key);
    if (known) known.articles.push(article);
    else {
      const name = names.format(Date.UTC(Number(year), Number(month) - 1));
      months.set(key, { year, month, name, articles: [article] });
    }
  }
  return [...months.values()];
}

/** The table of all months. */
export function archiveTable(edition: Edition): ArchiveYear[] {
  const years = new Map<string, ArchiveYear>();
  for (const { year, month, name, articles } of monthsOf(edition)) {
    const entry = years.get(year) ?? { year, count: 0, months: [] };
    entry.count += articles.length;
    entry.months.unshift({
      href: edition.addresses.month(year, month),
      label: name.replace(` ${year}`, ''),
      count: articles.length,
    });
    years.set(year, entry);
  }
  return [...years.values()];
}
