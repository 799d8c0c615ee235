import type { Article } from './edition.ts';

type Dated = Pick<Article, 'date' | 'updated' | 'corrections'> & {
  liveEntries?: readonly { date: string }[] | undefined;
};

/**
 * When an article last changed for its readers: its publication, its last change of substance, its last correction or its last entry,
 * whichever is latest. Head, structured data, feeds and sitemaps all use this.
 *
 * @returns ISO 8601 with offset
 */
export function modifiedAt({ date, updated, corrections, liveEntries = [] }: Dated): string {
  return latestOf([
    date,
    ...(updated ? [updated] : []),
    ...corrections.map((correction) => correction.date),
    ...liveEntries.map((entry) => entry.date),
  ])!;
}

/** The newest change of any of these articles; undefined if there are none. */
export function lastModified(articles: readonly Dated[]): string | undefined {
  return latestOf(articles.map(modifiedAt));
}

/** The latest of some moments, returned as written. */
export function latestOf(moments: readonly string[]): string | undefined {
  return moments.reduce<string | undefined>(
    (last, moment) => (last !== undefined && Date.parse(last) >= Date.parse(moment) ? last : moment),
    undefined,
  );
}
