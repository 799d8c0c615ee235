/** Newest first by date, then by id, so that the order never depends on the disk. */
export function newestFirst<T extends { date: string; id: string }>(articles: readonly T[]): T[] {
  return articles
    .map((article) => ({ article, at: Date.parse(article.date) }))
    .sort((a, b) => b.at - a.at || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}
