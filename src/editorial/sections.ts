import type { Article } from './edition.ts';

/** The articles of each section, in their order; a section without articles has an empty list. */
export function bySection(articles: readonly Article[], sections: { id: string }[]): Map<string, Article[]> {
  const lists = new Map<string, Article[]>(sections.map(({ id }) => [id, []]));
  for (const article of articles) lists.get(article.category)?.push(article);
  return lists;
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
