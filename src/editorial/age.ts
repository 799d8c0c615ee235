import type { Article, Edition } from './edition.ts';

const day = 86_400_000;

/** Milliseconds in a mean year of the Gregorian calendar. */
const year = 365.2425 * day;

/**
 * How many whole years old an article is when that should be said, else nothing: an old article read today without
 * its age misleads. Ages change at midnight (UTC) only, so that an archive of thousands is built anew once a day at
 * most on their account.
 *
 * @param since the moment of publication or of the last substantive change, ISO 8601
 * @param clock milliseconds since 1970
 * @param from the age in years from which it is said; 0 never says it
 */
export function ageToTell(since: string, clock: number, from: number): number | undefined {
  if (from === 0) return undefined;
  const years = yearsSince(since, clock);
  return years >= from ? years : undefined;
}

/**
 * The moment at which what is said of an article's age changes next: it is told for the first time, or is a year more.
 *
 * @returns milliseconds since 1970; none where ages are never told
 */
export function nextAge(since: string, clock: number, from: number): number | undefined {
  if (from === 0) return undefined;
  const years = Math.max(yearsSince(since, clock) + 1, from);
  return Math.ceil((Date.parse(since) + years * year) / day) * day;
}

const yearsSince = (since: string, clock: number) =>
  Math.floor((Math.floor(clock / day) * day - Date.parse(since)) / year);

/** The age of an article in whole years, where `site.yaml` wants it said. */
export const ageOf = ({ date, updated = date }: Article, { settings, clock }: Edition) =>
  ageToTell(updated, clock, settings.ageNotice);

/** « Cet article a plus de 3 ans. », or nothing. */
export function ageNotice(article: Article, edition: Edition): string | undefined {
  const years = ageOf(article, edition);
  if (years === undefined) return undefined;
  const { oldArticle, oldUpdate } = edition.words;
  return article.updated ? oldUpdate(years) : oldArticle(years);
}
