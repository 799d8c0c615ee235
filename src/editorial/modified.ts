import type { Article } from './edition.ts';

type Dated = Pick<Article, 'date' | 'updated' | 'corrections'>;

/**
 * When an article last changed for its readers: its publication, its last change of substance or its last correction,
 * whichever is latest. The one notion of « modified » of head, structured data, feeds and sitemaps.
 *
 * @returns ISO 8601 with offset
 */
export function modifiedAt({ date, updated, corrections }: Dated): string {
  return latestOf([
    date,
    ...(updated ? [updated] : []),
    ...corrections.map((correction) => correction.date),
  ])!;
}

/** When the newest change was made to any of these articles; none where there are none. */
export function lastModified(articles: readonly Dated[]): string | undefined {
  return latestOf(articles.map(modifiedAt));
}

/** The latest of some moments, compared as moments and given as written. */
export function latestOf(moments: readonly string[]): string | undefined {
  return moments.reduce<string | undefined>(
    (last, moment) => (last !== undefined && Date.parse(last) >= Date.parse(moment) ? last : moment),
    undefined,
  );
}
