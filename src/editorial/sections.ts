import { slugOf } from '../addresses/slugs.ts';
import type { Article } from './edition.ts';

/** Articles of each section, in the order given; a section without articles has an empty list. */
export function bySection(articles: readonly Article[], sections: { id: string }[]): Map<string, Article[]> {
  const lists = new Map<string, Article[]>(sections.map(({ id }) => [id, []]));
  for (const article of articles) lists.get(article.category)?.push(article);
  return lists;
}

/** Articles of each author who has a page, in the order given; only authors with articles. */
export function byAuthor<T extends Pick<Article, 'authors'>>(
  articles: readonly T[],
  authors: readonly { id: string }[],
): Map<string, T[]> {
  const lists = new Map<string, T[]>(authors.map(({ id }) => [id, []]));
  for (const article of articles) for (const name of article.authors) lists.get(name)?.push(article);
  return lists;
}

/** Articles of each theme by the slug of its tag; tags that differ in case or accents only are one theme. */
export function byTheme<T extends Pick<Article, 'tags'>>(
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

/** One page of a long list; pages count from 1. */
export type ListPage<T> = { items: T[]; page: number; last: number };

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size = 20): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    page: i + 1,
    last,
  }));
}
