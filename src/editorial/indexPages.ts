import { slugOf } from '../addresses/slugs.ts';
import type { Author, Edition } from './edition.ts';
import { byAuthor, byTheme } from '../addresses/articleLists.ts';

/** An author in the index of authors. */
export type AuthorEntry = {
  href: string;
  name: string;
  role?: string | undefined;
  picture?: Author['picture'];
  /** How many of their articles are published. */
  count: number;
};

/** Themes that begin with one letter, or with a digit (`#`). */
export type ThemeGroup = { letter: string; themes: { href: string; label: string; count: number }[] };

/** All authors who have a page, sorted by name in the site's language. */
export function authorIndex({ articles, authors, addresses, words }: Edition): AuthorEntry[] {
  const signed = byAuthor(articles, authors);
  const { compare } = new Intl.Collator(words.locale);
  return authors
    .map(({ id, name, role, picture }) => ({
      href: addresses.author(id),
      name,
      role,
      picture,
      count: signed.get(id)?.length ?? 0,
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** All themes from A to Z, ignoring accents and case. */
export function themeIndex({ articles, addresses, words }: Edition): ThemeGroup[] {
  const { compare } = new Intl.Collator(words.locale, { numeric: true });
  const themes = [...byTheme(articles).values()]
    .map(({ tag, articles }) => ({ href: addresses.theme(tag), label: tag, count: articles.length }))
    .sort((a, b) => compare(a.label, b.label));
  const groups = Map.groupBy(themes, ({ label }) => initialOf(label));
  return [...groups].map(([letter, themes]) => ({ letter, themes }));
}

function initialOf(label: string): string {
  const first = slugOf(label)[0] ?? '#';
  return /\d/.test(first) ? '#' : first.toUpperCase();
}
