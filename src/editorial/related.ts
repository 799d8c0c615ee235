import type { Article } from './edition.ts';

/** Finds what to read besides an article. */
export type Related = (article: Article, without: ReadonlySet<string>) => Article[];

/** How many articles before and after are considered for each tag. */
const neighbourhood = 30;

/**
 * Prepares the search for related articles: those that share a tag. A rare tag counts more than a common one, the
 * same section counts a little, and the nearest in time wins a tie. Considering only an article's neighbours under
 * each tag is fast with ten thousand articles, and a new article does not change the pages of old ones.
 * The list is not padded, and contains no advertising.
 *
 * @param articles newest first
 * @param most the maximum number of articles
 */
export function relatedIn(articles: readonly Article[], most = 3): Related {
  const positions = new Map(articles.map((article, place) => [article.id, place]));
  const tagged = new Map<string, number[]>();
  articles.forEach((article, place) => {
    if (article.kind === 'sponsored') return;
    for (const tag of article.tags) {
      const list = tagged.get(tag);
      if (list) list.push(place);
      else tagged.set(tag, [place]);
    }
  });
  return (article, without) => {
    const here = positions.get(article.id)!;
    const scores = new Map<number, number>();
    for (const tag of article.tags) {
      const list = tagged.get(tag) ?? [];
      const rarity = 1 / Math.log2(list.length + 1);
      const middle = firstFrom(list, here);
      for (const place of list.slice(Math.max(0, middle - neighbourhood), middle + neighbourhood)) {
        scores.set(place, (scores.get(place) ?? 0) + rarity);
      }
    }
    return [...scores]
      .map(([place, score]) => ({ found: articles[place]!, score, distance: Math.abs(place - here) }))
      .filter(({ found }) => found.id !== article.id && !without.has(found.id))
      .map((c) => ({ ...c, score: c.score + (c.found.category === article.category ? 0.1 : 0) }))
      .sort((a, b) => b.score - a.score || a.distance - b.distance || (a.found.id < b.found.id ? -1 : 1))
      .slice(0, most)
      .map(({ found }) => found);
  };
}

/** The index of the first number not below `value` in a rising list. */
function firstFrom(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
