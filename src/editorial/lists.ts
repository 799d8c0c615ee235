import type { Article, Edition } from './edition.ts';
import { paginate } from './sections.ts';
import { teaserOf, type Link, type Teaser } from './teasers.ts';

/** A page that lists articles: of a section, a theme, an author, a month. */
export type ListView = {
  title: string;
  description?: string | undefined;
  /** Index pages above this list: « Archives » above a month. */
  parents: Link[];
  /** The articles with pictures at the top of the first page: none, or one large and three small. */
  opening: Teaser[];
  /** The other articles, in order. */
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
  parents?: Link[];
  /** Whether the newest articles open the list with pictures. */
  opens?: boolean;
  /** The lists before and after this one in time. */
  older?: Link | undefined;
  newer?: Link | undefined;
  /** Address of each page of the list, counted from 1. */
  address: (page: number) => string;
};

/** All pages of a list, twenty articles each. */
export function listPages(subject: ListSubject, edition: Edition): ListView[] {
  const { title, description, articles, parents = [], opens = false, address } = subject;
  const { words } = edition;
  return paginate(articles).map(({ items, page, last }) => {
    const opening = opens && page === 1 ? openingOf(items) : [];
    const teasers = (list: readonly Article[]) => list.map((article) => teaserOf(article, edition));
    return {
      title,
      description,
      parents,
      opening: teasers(opening),
      teasers: teasers(items.filter((article) => !opening.includes(article))),
      page,
      last,
      href: address(page),
      newer: page > 1 ? { href: address(page - 1), label: words.newer } : subject.newer,
      older: page < last ? { href: address(page + 1), label: words.older } : subject.older,
    };
  });
}

/** The newest four articles other than advertising and briefs; none if there are fewer. */
function openingOf(articles: readonly Article[]): Article[] {
  const worthy = articles.filter(({ kind }) => kind !== 'sponsored' && kind !== 'brief').slice(0, 4);
  return worthy.length === 4 ? worthy : [];
}
