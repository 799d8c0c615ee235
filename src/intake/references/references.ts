import type { ArticleReading } from '../articles.ts';
import { faultAt, type Fault, type Refusal } from '../faults.ts';
import { placeOf } from '../schemas/fieldPlaces.ts';
import { fieldOf } from '../schemas/paths.ts';
import { nearest } from '../nearest.ts';
import { isSlug } from '../slugs.ts';
import type { Path } from '../schemas/paths.ts';
import { originalOf, refuseTranslation, type KnownTranslations } from './translations.ts';

/** What articles name: authors, earlier articles, originals. */
export type Known = KnownTranslations & {
  authorIds: readonly string[];
  /** The folder of authors, as faults name it. */
  authorsFolder: string;
};

/** Faults of what an article's front matter names. Works on what was written, so that other faults hide none. */
export function refuseReferences(article: ArticleReading, known: Known): Fault[] {
  const refused = (refusal: Refusal | undefined, path: Path) =>
    refusal ? [faultAt(refusal, placeOf(article, path), fieldOf(path))] : [];
  const original = originalOf(article);
  return [
    ...(['authors', 'follows'] as const).flatMap((field) =>
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

const refuse: Record<'authors' | 'follows', Refuse> = {
  authors: refuseAuthor,
  follows: refuseFollowed,
};
