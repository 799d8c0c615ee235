import { slugOf } from '../../addresses/slugs.ts';
import type { OldAuthor, OldCategory, OldTag } from '../oldSite.ts';
import type { OldFields } from './readFields.ts';
import type { OldText } from './oldText.ts';

/** The authors, categories and tags of a folder, and how texts refer to them. */
export type Terms = {
  all: { authors: OldAuthor[]; categories: OldCategory[]; tags: OldTag[] };
  /** The login of an author by the name or id that a text has. */
  loginOf: (written: string) => string;
};

/**
 * Collects who signs and what texts are about.
 *
 * @param indexes what pages of sections and terms say of themselves, by their paths: `categories/climat/_index.md`
 */
export function termsOf(
  texts: readonly OldText[],
  indexes: readonly { path: string; fields: OldFields }[],
  known: readonly OldAuthor[],
): Terms {
  const authors = new Map(known.map((author) => [slugOf(author.login), author]));
  const byName = new Map(known.map((author) => [slugOf(author.name), author]));
  const loginOf = (written: string): string =>
    (authors.get(slugOf(written)) ?? byName.get(slugOf(written)))?.login ?? slugOf(written);
  const described = new Map(
    indexes.map(({ path, fields }) => [slugOf(path.split('/').at(-2) ?? ''), fields]),
  );
  const categories = new Map<string, OldCategory>();
  const tags = new Map<string, OldTag>();
  for (const { fields, section } of texts) {
    for (const name of fields.authors) {
      const login = loginOf(name);
      if (login && !authors.has(slugOf(login))) authors.set(slugOf(login), { login, name: spelt(name) });
    }
    for (const name of categoriesOf(fields, section)) {
      const slug = slugOf(name);
      if (!slug || categories.has(slug)) continue;
      const said = described.get(slug);
      categories.set(slug, { slug, name: said?.title || spelt(name), description: said?.summary ?? '' });
    }
    for (const name of fields.tags) {
      const slug = slugOf(name);
      if (slug && !tags.has(slug)) tags.set(slug, { slug, name: described.get(slug)?.title || name });
    }
  }
  const used = new Set(texts.flatMap(({ fields }) => fields.authors.map(loginOf)));
  return {
    all: {
      authors: [...authors.values()].filter(({ login }) => used.has(login)),
      categories: [...categories.values()],
      tags: [...tags.values()],
    },
    loginOf,
  };
}

/** The categories of a text: those that it names, else the section that it stands in. */
export const categoriesOf = (fields: OldFields, section: string | undefined): string[] =>
  fields.categories.length > 0 ? fields.categories : section ? [section] : [];

/** A name for readers: an id such as `camille-exemple` has its words with capitals. */
const spelt = (written: string): string =>
  /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(written)
    ? written
        .split(/[-_]/)
        .map((word, at) => (at === 0 || written.length > 0 ? word[0]!.toUpperCase() + word.slice(1) : word))
        .join(' ')
    : written;
