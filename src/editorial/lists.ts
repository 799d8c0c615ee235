import type { Article, Edition } from './edition.ts';
import { paginate } from './sections.ts';
import { teaserOf, type Link, type Teaser } from './teasers.ts';

/** A page that lists articles: of a section, of a theme, of an author. */
export type ListView = {
  title: string;
  description?: string | undefined;
  teasers: Teaser[];
  page: number;
  last: number;
  href: string;
  newer?: Link | undefined;
  older?: Link | undefined;
};

export type ListSubject = {
  title: string;
  description?: string | undefined;
  articles: readonly Article[];
  /** Address of each page of the list, counted from 1. */
  address: (page: number) => string;
};

/** All pages of a list, twenty articles each. */
export function listPages(
  { title, description, articles, address }: ListSubject,
  edition: Edition,
): ListView[] {
  const { words } = edition;
  return paginate(articles).map(({ items, page, last }) => ({
    title,
    description,
    teasers: items.map((article) => teaserOf(article, edition)),
    page,
    last,
    href: address(page),
    newer: page > 1 ? { href: address(page - 1), label: words.newer } : undefined,
    older: page < last ? { href: address(page + 1), label: words.older } : undefined,
  }));
}
