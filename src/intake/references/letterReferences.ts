import type { LetterReading } from '../letters.ts';
import { faultAt, type Fault, type FaultDetail } from '../faults.ts';
import { mentionOf } from '../gate.ts';
import { nearest } from '../nearest.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import { fieldOf, type Path } from '../schemas/paths.ts';
import { isSlug } from '../../addresses/slugs.ts';
import type { Omission } from './omissions.ts';
import type { KnownNames } from './references.ts';

type Known = Pick<KnownNames, 'bySlug' | 'slugs'>;

/** Faults of the articles that a letter names: unknown ones, and those that appear after it. */
export const letterFaults = (letter: LetterReading, known: Known): Fault[] =>
  namedBy(letter).flatMap(({ slug, path }) => {
    const detail = articleFault(slug, letter, known);
    return detail ? [faultAt(detail, fieldPlace(letter, path), fieldOf(path))] : [];
  });

/** The articles that a published letter names and readers do not see, because they are drafts or have expired. */
export const letterOmissions = (letter: LetterReading, { bySlug }: Pick<Known, 'bySlug'>): Omission[] =>
  letter.status === 'published'
    ? namedBy(letter).flatMap(({ slug, path }): Omission[] => {
        const [{ status } = {}, ...more] = bySlug.get(slug) ?? [];
        if (!status || more.length > 0 || mentionOf(status) !== 'dropped') return [];
        const place = { ...fieldPlace(letter, path), field: fieldOf(path) };
        return [{ rule: 'follows-dropped', values: { slug, status }, ...place }];
      })
    : [];

function articleFault(
  slug: string,
  { date }: LetterReading,
  { bySlug, slugs }: Known,
): FaultDetail | undefined {
  if (!isSlug(slug)) return undefined;
  const [article, ...more] = bySlug.get(slug) ?? [];
  if (!article) return { rule: 'letter-article', values: { slug, right: nearest(slug, slugs) } };
  if (more.length > 0)
    return { rule: 'follows-ambiguous', values: { slug, files: [article, ...more].map(({ file }) => file) } };
  return date && article.date && Date.parse(article.date) > Date.parse(date)
    ? { rule: 'letter-early', values: { slug, date: article.date } }
    : undefined;
}

const namedBy = ({ data }: LetterReading): { slug: string; path: Path }[] =>
  (Array.isArray(data['articles']) ? data['articles'] : []).flatMap((item: unknown, index) =>
    typeof item === 'string' ? [{ slug: item.trim(), path: ['articles', index] as Path }] : [],
  );
