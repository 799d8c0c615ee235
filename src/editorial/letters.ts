import { dayOf, type Day } from './dates.ts';
import type { Article, Edition, Letter } from './edition.ts';
import type { ListView } from './lists.ts';
import { paginate } from './sections.ts';
import { teaserOf, type Link } from './teasers.ts';

/** The articles of a letter, in its order; readers see all of them. */
export function articlesIn({ articles }: Letter, edition: Edition): Article[] {
  let bySlug = slugs.get(edition);
  if (!bySlug) slugs.set(edition, (bySlug = new Map(edition.articles.map((one) => [one.slug, one]))));
  return articles.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** Articles by their slugs, once for all letters; two articles of one slug are a fault of a letter that names them. */
const slugs = new WeakMap<Edition, ReadonlyMap<string, Article>>();

/** The page of past letters as other pages name it; undefined if there are none. */
export const lettersLink = ({ letters, addresses, words }: Edition): Link | undefined =>
  letters.length > 0 ? { href: addresses.letters(), label: words.letters.title } : undefined;

/** A letter as the list of them shows it. */
export type LetterEntry = Link & { day: Day; summary?: string | undefined; count: string };

/** A page of the list of letters, newest first; what is older and newer is on other pages. */
export type LetterList = Pick<ListView, 'page' | 'last' | 'newer' | 'older' | 'href'> & {
  entries: LetterEntry[];
};

/** The pages of the list of letters; none if there is no letter. */
export function letterLists(edition: Edition): LetterList[] {
  const { letters, addresses, words, settings } = edition;
  if (letters.length === 0) return [];
  return paginate(letters).map(({ items, page, last }) => ({
    page,
    last,
    href: addresses.letters(page),
    newer: page > 1 ? { href: addresses.letters(page - 1), label: words.letters.newer } : undefined,
    older: page < last ? { href: addresses.letters(page + 1), label: words.letters.older } : undefined,
    entries: items.map((letter) => ({
      href: addresses.letter(letter.slug),
      label: letter.title,
      day: dayOf(letter.date, words, settings.timeZone),
      summary: letter.summary,
      count: words.articleCount(letter.articles.length),
    })),
  }));
}

/** What the page of a letter shows besides its introduction. */
export type LetterView = { day: Day; list: ListView };

export function letterView(letter: Letter, edition: Edition): LetterView {
  const { letters, addresses, words, settings } = edition;
  const place = letters.indexOf(letter);
  const linkTo = (other: Letter | undefined): Link | undefined =>
    other && { href: addresses.letter(other.slug), label: other.title };
  const [first, ...rest] = articlesIn(letter, edition);
  // Advertising never opens.
  const opens = first !== undefined && first.image !== undefined && first.kind !== 'sponsored';
  const teasers = (articles: readonly Article[]) => articles.map((article) => teaserOf(article, edition));
  return {
    day: dayOf(letter.date, words, settings.timeZone),
    list: {
      title: letter.title,
      description: letter.summary,
      parents: [{ href: addresses.letters(), label: words.letters.title }],
      opening: opens ? teasers([first]) : [],
      teasers: teasers(opens || !first ? rest : [first, ...rest]),
      // A letter is one page, however long.
      page: 1,
      last: 1,
      href: addresses.letter(letter.slug),
      newer: linkTo(letters[place - 1]),
      older: linkTo(letters[place + 1]),
    },
  };
}
