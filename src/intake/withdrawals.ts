import type { Article } from './schemas/articleSchema.ts';

/** All that readers are told of an article that was taken down; nothing else of it passes the gate, its title neither. */
export type Withdrawal = Pick<Article, 'id' | 'category' | 'slug' | 'lang' | 'redirectFrom' | 'file'> &
  NonNullable<Article['withdrawn']>;

/** What is told of the articles among these that are withdrawn. */
export const withdrawalsIn = (articles: readonly Article[]): Withdrawal[] =>
  articles.flatMap(({ id, category, slug, lang, redirectFrom, file, status, withdrawn }) =>
    status === 'withdrawn' && withdrawn
      ? [{ id, category, slug, lang, redirectFrom, file, ...withdrawn }]
      : [],
  );
