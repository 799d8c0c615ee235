import type { Article, Edition } from './edition.ts';

/**
 * What feed readers know an article by, for ever: its first address. When a slug or a section changes, the old address
 * goes into `redirectFrom` (else its links would break), behind those that are there: so the first of them, or the
 * present address where there is none, stays the same through every move, and through any change of date or title.
 */
export function feedId(
  article: Pick<Article, 'redirectFrom' | 'category' | 'slug'>,
  { addresses }: Edition,
): string {
  const [first] = article.redirectFrom;
  if (first === undefined) return addresses.absolute(addresses.article(article));
  // Written with or without its last slash, below the site's base.
  const whole = /\.[a-z0-9]+$|\/$/i.test(first) ? first : `${first}/`;
  return addresses.absolute(addresses.home + whole.slice(1));
}
