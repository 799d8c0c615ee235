import type { ArticleReading } from '../articles.ts';
import { faultAt, type Fault, type Refusal } from '../faults.ts';
import { placeOf } from '../schemas/fieldPlaces.ts';
import { fieldOf } from '../schemas/paths.ts';
import { nearest } from '../nearest.ts';
import { isSameName, isSlug, slugOf } from '../../addresses/slugs.ts';
import type { Path } from '../schemas/paths.ts';
import { originalOf, refuseTranslation, type KnownTranslations } from './translations.ts';

/** What articles name: authors, earlier articles, originals. */
export type Known = KnownTranslations & {
  authorIds: readonly string[];
  /** The folder of authors, as faults name it. */
  authorsFolder: string;
  /** By the slugs of themes, the first article with each, and how it writes it. */
  themes: ReadonlyMap<string, { tag: string; file: string }>;
};

/** Faults of what an article's front matter names. Works on what was written, so that other faults hide none. */
export function refuseReferences(article: ArticleReading, known: Known): Fault[] {
  const refused = (refusal: Refusal | undefined, path: Path) =>
    refusal ? [faultAt(refusal, placeOf(article, path), fieldOf(path))] : [];
  const original = originalOf(article);
  return [
    ...(['authors', 'tags', 'follows'] as const).flatMap((field) =>
      textsOf(article.data[field]).flatMap(([name, index]) =>
        refused(refuse[field](name, article, known), [field, index]),
      ),
    ),
    ...(original === undefined
      ? []
      : refused(refuseTranslation(original, article, known), ['translationOf'])),
  ];
}

const textsOf = (value: unknown): [string, number][] =>
  (Array.isArray(value) ? value : []).flatMap((item: unknown, index) =>
    typeof item === 'string' ? [[item.trim(), index] as [string, number]] : [],
  );

type Refuse = (name: string, article: ArticleReading, known: Known) => Refusal | undefined;

const refuseAuthor: Refuse = (id, _, { authorIds, authorsFolder }) => {
  if (!isSlug(id) || authorIds.includes(id)) return undefined;
  const name = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  const right = nearest(id, authorIds);
  return { rule: 'author-unknown', values: { id, right, file: `${authorsFolder}/${id}.yaml`, name } };
};

const refuseFollowed: Refuse = (slug, article, { bySlug, slugs }) => {
  if (!isSlug(slug)) return undefined;
  const [earlier, ...more] = bySlug.get(slug) ?? [];
  if (!earlier) return { rule: 'follows-unknown', values: { slug, right: nearest(slug, slugs) } };
  if (more.length > 0) {
    return { rule: 'follows-ambiguous', values: { slug, files: [earlier, ...more].map(({ file }) => file) } };
  }
  if (earlier === article) return { rule: 'follows-itself', values: {} };
  if (earlier.date && article.date && Date.parse(earlier.date) > Date.parse(article.date)) {
    return { rule: 'follows-later', values: { slug, date: earlier.date } };
  }
  return undefined;
};

/** Themes by the slugs of their names, in the order of the articles. */
export function themesOf(articles: readonly ArticleReading[]): Known['themes'] {
  const themes = new Map<string, { tag: string; file: string }>();
  for (const { data, file } of articles) {
    for (const [tag] of textsOf(data['tags'])) {
      const slug = slugOf(tag);
      if (slug && !themes.has(slug)) themes.set(slug, { tag, file });
    }
  }
  return themes;
}

const refuseTheme: Refuse = (tag, _, { themes }) => {
  const first = themes.get(slugOf(tag));
  if (!first || isSameName(tag, first.tag)) return undefined;
  return { rule: 'theme-taken', values: { tag, other: first.tag, file: first.file, slug: slugOf(tag) } };
};

const refuse: Record<'authors' | 'tags' | 'follows', Refuse> = {
  authors: refuseAuthor,
  tags: refuseTheme,
  follows: refuseFollowed,
};
