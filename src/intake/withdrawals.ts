import type { Article } from './schemas/articleSchema.ts';

/** What readers see of an article that was taken down; nothing else of it passes the gate, not even its title. */
export type Withdrawal = Pick<Article, 'id' | 'category' | 'slug' | 'lang' | 'redirectFrom' | 'file'> &
  NonNullable<Article['withdrawn']>;

/** What readers see of the withdrawn ones of these articles. */
export const withdrawalsIn = (articles: readonly Article[]): Withdrawal[] =>
  articles.flatMap(({ id, category, slug, lang, redirectFrom, file, status, withdrawn }) =>
    status === 'withdrawn' && withdrawn
      ? [{ id, category, slug, lang, redirectFrom, file, ...withdrawn }]
      : [],
  );
