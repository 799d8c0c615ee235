import type { Article, Edition } from './edition.ts';

const day = 86_400_000;

/** Milliseconds in a mean year of the Gregorian calendar. */
const year = 365.2425 * day;

/**
 * The age of an article in whole years, shown because an old article without its age misleads. Returns undefined if it is
 * younger than `from`. Ages change at midnight (UTC) only, so that they cause at most one rebuild of an archive per day.
 *
 * @param since the moment of publication or of the last substantive change, ISO 8601
 * @param clock milliseconds since 1970
 * @param from the age in years from which it is shown; 0 disables it
 */
export function displayedAge(since: string, clock: number, from: number): number | undefined {
  if (from === 0) return undefined;
  const years = yearsSince(since, clock);
  return years >= from ? years : undefined;
}

/**
 * The moment at which the displayed age of an article changes next.
 *
 * @returns milliseconds since 1970; undefined if ages are disabled
 */
export function nextAgeChange(since: string, clock: number, from: number): number | undefined {
  if (from === 0) return undefined;
  const years = Math.max(yearsSince(since, clock) + 1, from);
  return Math.ceil((Date.parse(since) + years * year) / day) * day;
}

const yearsSince = (since: string, clock: number) =>
  Math.floor((Math.floor(clock / day) * day - Date.parse(since)) / year);

/** The age of an article in whole years, if `site.yaml` asks to show it. */
const ageOf = ({ date, updated = date }: Article, { settings, clock }: Edition) =>
  displayedAge(updated, clock, settings.ageNotice);

/** « Cet article a plus de 3 ans. » Returns undefined if the age is not shown. */
export function ageNotice(article: Article, edition: Edition): string | undefined {
  const years = ageOf(article, edition);
  if (years === undefined) return undefined;
  const { oldArticle, oldUpdate } = edition.words;
  return article.updated ? oldUpdate(years) : oldArticle(years);
}
