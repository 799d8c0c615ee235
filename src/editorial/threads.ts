import type { Article } from './edition.ts';

/** For every article that follows others or is followed: all articles of the story, oldest first, itself included. */
export type Threads = Map<string, Article[]>;

/**
 * Joins articles into threads by their `follows` (slugs). Two that follow the same one are in the same thread.
 *
 * @param articles newest first
 */
export function threadsOf(articles: readonly Article[]): Threads {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const threadOf = new Map<string, Set<Article>>();
  for (const article of articles) {
    for (const slug of article.follows) {
      const earlier = bySlug.get(slug);
      if (!earlier || earlier === article) continue;
      const joined = new Set([
        ...(threadOf.get(article.id) ?? [article]),
        ...(threadOf.get(earlier.id) ?? [earlier]),
      ]);
      for (const member of joined) threadOf.set(member.id, joined);
    }
  }
  const place = new Map(articles.map((article, index) => [article, index]));
  const oldestFirst = (a: Article, b: Article) => place.get(b)! - place.get(a)!;
  return new Map([...threadOf].map(([id, members]) => [id, [...members].sort(oldestFirst)]));
}
