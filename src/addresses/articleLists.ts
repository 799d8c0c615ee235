import { slugOf } from './slugs.ts';

/** Articles of each author who has a page, in the order given; only authors with articles. */
export function byAuthor<T extends { authors: readonly string[] }>(
  articles: readonly T[],
  authors: readonly { id: string }[],
): Map<string, T[]> {
  const lists = new Map<string, T[]>(authors.map(({ id }) => [id, []]));
  for (const article of articles) for (const name of article.authors) lists.get(name)?.push(article);
  return lists;
}

/** Articles of each dossier, in the order given; a dossier without articles has an empty list. */
export function byDossier<T extends { dossier?: string | undefined }>(
  articles: readonly T[],
  dossiers: readonly { id: string }[],
): Map<string, T[]> {
  const lists = new Map<string, T[]>(dossiers.map(({ id }) => [id, []]));
  for (const article of articles) lists.get(article.dossier ?? '')?.push(article);
  return lists;
}

/** Articles of each theme by the slug of its tag; tags that differ in case or accents only are one theme. */
export function byTheme<T extends { tags: readonly string[] }>(
  articles: readonly T[],
): Map<string, { tag: string; articles: T[] }> {
  const themes = new Map<string, { tag: string; articles: T[] }>();
  for (const article of articles) {
    for (const tag of article.tags) {
      const theme = themes.get(slugOf(tag));
      if (theme) theme.articles.push(article);
      else themes.set(slugOf(tag), { tag, articles: [article] });
    }
  }
  return themes;
}

/** Makes the function that finds the month of a date in a time zone: `2023-11`. */
export function monthIn(timeZone: string): (date: string) => string {
  const inZone = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' });
  return (date) => inZone.format(new Date(date));
}
