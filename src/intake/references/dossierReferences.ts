import type { ArticleReading } from '../articles.ts';
import { isDraft, type DossierReading } from '../dossiers.ts';
import { faultAt, type Fault } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import type { DossierStatus } from '../schemas/dossierSchema.ts';
import { fieldOf } from '../schemas/paths.ts';
import { isSlug } from '../../addresses/slugs.ts';

/** The dossier that an article names, as written. */
export function dossierOf({ data }: Pick<ArticleReading, 'data'>): string | undefined {
  const written = data['dossier'];
  return typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;
}

/** Where each dossier stands: without a published article it has no page. */
export function dossierStatuses(
  dossiers: readonly DossierReading[],
  articles: readonly ArticleReading[],
): ReadonlyMap<string, DossierStatus> {
  const filled = new Set(articles.filter(({ status }) => status === 'published').map(dossierOf));
  return new Map(
    dossiers.map((dossier) => [
      dossier.id,
      isDraft(dossier) ? 'draft' : filled.has(dossier.id) ? 'published' : 'empty',
    ]),
  );
}

/** Faults of the articles that a dossier puts first: unknown ones, and those that are not part of it. */
export function dossierFaults(
  dossier: DossierReading,
  { bySlug, slugs }: { bySlug: ReadonlyMap<string, readonly ArticleReading[]>; slugs: readonly string[] },
): Fault[] {
  const first: unknown[] = Array.isArray(dossier.data['first']) ? dossier.data['first'] : [];
  return first.flatMap((written, index): Fault[] => {
    const slug = typeof written === 'string' ? written.trim() : '';
    if (!isSlug(slug)) return [];
    const path = ['first', index];
    const place = fieldPlace(dossier, path);
    const called = bySlug.get(slug) ?? [];
    const [article] = called;
    if (!article) {
      const values = { slug, right: nearest(slug, slugs) };
      return [faultAt({ rule: 'dossier-article-unknown', values }, place, fieldOf(path))];
    }
    if (called.some((one) => dossierOf(one) === dossier.id)) return [];
    const values = { slug, file: article.file, right: `dossier: ${dossier.id}` };
    return [faultAt({ rule: 'dossier-article-outside', values }, place, fieldOf(path))];
  });
}
