import type { Edition } from './edition.ts';

/**
 * Words that the search page shows as an example of a phrase: the most frequent theme of more than one word, else the most
 * frequent one. Returns undefined if no article has a theme.
 */
export function searchExample({ articles }: Pick<Edition, 'articles'>): string | undefined {
  const counts = new Map<string, number>();
  for (const tag of articles.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([tag]) => tag);
  return byCount.find((tag) => /\s/.test(tag)) ?? byCount[0];
}
