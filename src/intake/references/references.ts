import type { ArticleReading } from '../articles.ts';
import { faultAt, type Fault, type FaultDetail } from '../faults.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import { fieldOf } from '../schemas/paths.ts';
import { nearest } from '../nearest.ts';
import { isSameName, isSlug, slugOf } from '../../addresses/slugs.ts';
import type { Path } from '../schemas/paths.ts';
import { answeredBy, expiryFault, replyFault } from './replies.ts';
import { dossierOf } from './dossierReferences.ts';
import { originalOf, translationFault, type KnownTranslations } from './translations.ts';

/** The names that articles can refer to: authors, themes, dossiers, earlier articles, originals. */
export type KnownNames = KnownTranslations & {
  authorIds: readonly string[];
  /** The folder of authors, as faults name it. */
  authorsFolder: string;
  dossierIds: readonly string[];
  /** The folder of dossiers, likewise. */
  dossiersFolder: string;
  /** By the slugs of themes, the first article with each, and how it writes it. */
  themes: ReadonlyMap<string, { tag: string; file: string }>;
};

/**
 * Faults of what an article's front matter names. Reads the fields as written, so that other faults do not hide
 * these.
 */
export function referenceFaults(article: ArticleReading, known: KnownNames): Fault[] {
  const place = (detail: FaultDetail | undefined, path: Path) =>
    detail ? [faultAt(detail, fieldPlace(article, path), fieldOf(path))] : [];
  const original = originalOf(article);
  const answered = answeredBy(article);
  const dossier = dossierOf(article);
  return [
    ...(['authors', 'tags', 'follows'] as const).flatMap((field) =>
      textsOf(article.data[field]).flatMap(([name, index]) =>
        place(checks[field](name, article, known), [field, index]),
      ),
    ),
    ...(dossier === undefined ? [] : place(dossierFault(dossier, known), ['dossier'])),
    ...(original === undefined ? [] : place(translationFault(original, article, known), ['translationOf'])),
    ...(answered === undefined
      ? []
      : [
          ...place(replyFault(answered, article, known), ['replyTo']),
          ...place(expiryFault(answered, article, known), ['expires']),
        ]),
  ];
}

const textsOf = (value: unknown): [string, number][] =>
  (Array.isArray(value) ? value : []).flatMap((item: unknown, index) =>
    typeof item === 'string' ? [[item.trim(), index] as [string, number]] : [],
  );

type CheckName = (name: string, article: ArticleReading, known: KnownNames) => FaultDetail | undefined;

const authorFault: CheckName = (id, _, { authorIds, authorsFolder }) => {
  if (!isSlug(id) || authorIds.includes(id)) return undefined;
  const name = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  const right = nearest(id, authorIds);
  return { rule: 'author-unknown', values: { id, right, file: `${authorsFolder}/${id}.yaml`, name } };
};

function dossierFault(id: string, { dossierIds, dossiersFolder }: KnownNames): FaultDetail | undefined {
  if (!isSlug(id) || dossierIds.includes(id)) return undefined;
  const right = nearest(id, dossierIds);
  return { rule: 'dossier-unknown', values: { id, right, file: `${dossiersFolder}/${id}.md` } };
}

const followsFault: CheckName = (slug, article, { bySlug, slugs }) => {
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
export function themesOf(articles: readonly ArticleReading[]): KnownNames['themes'] {
  const themes = new Map<string, { tag: string; file: string }>();
  for (const { data, file } of articles) {
    for (const [tag] of textsOf(data['tags'])) {
      const slug = slugOf(tag);
      if (slug && !themes.has(slug)) themes.set(slug, { tag, file });
    }
  }
  return themes;
}

const themeFault: CheckName = (tag, _, { themes }) => {
  const first = themes.get(slugOf(tag));
  if (!first || isSameName(tag, first.tag)) return undefined;
  return { rule: 'theme-taken', values: { tag, other: first.tag, file: first.file, slug: slugOf(tag) } };
};

const checks: Record<'authors' | 'tags' | 'follows', CheckName> = {
  authors: authorFault,
  tags: themeFault,
  follows: followsFault,
};
