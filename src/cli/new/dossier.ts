import { dossierKind, readDossier } from '../../intake/dossiers.ts';
import { slugOf } from '../../addresses/slugs.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';
import type { NewWords } from '../../i18n/cli/new.ts';
import { UsageError, type Arguments } from '../command.ts';
import type { Composed, Obstacle, PublicationState } from './compose.ts';
import { freeSlug, slugFor, validSlug } from '../../intake/files/newSlugs.ts';
import { oneLine } from './options.ts';

/** The dossier that an editor asks for. */
export type DossierRequest = {
  title: string;
  slug?: string | undefined;
  summary?: string | undefined;
  lang?: string | undefined;
  draft: boolean;
};

/** Options of a dossier; all others are an article's. */
const known = ['dossier', 'slug', 'summary', 'lang', 'publish'];

/**
 * Reads the command line; undefined if it asks for an article.
 *
 * @throws UsageError for an empty title, and for what only articles have
 */
export function dossierRequest(
  { values, positionals }: Arguments,
  words: NewWords,
): DossierRequest | undefined {
  if (typeof values['dossier'] !== 'string') return undefined;
  const other = Object.keys(values).find((name) => values[name] !== undefined && !known.includes(name));
  if (other) throw new UsageError(words.notOfDossier(`--${other}`));
  if (positionals.length > 0) throw new UsageError(words.notOfDossier(`"${positionals[0]}"`));
  const text = (name: string) => (typeof values[name] === 'string' ? oneLine(values[name]) : undefined);
  const title = text('dossier')!;
  if (title === '') throw new UsageError(words.emptyTitle);
  return {
    title,
    slug: text('slug'),
    summary: text('summary') || undefined,
    lang: text('lang'),
    draft: values['publish'] !== true,
  };
}

/** Composes a new dossier without faults, or returns why it cannot. Writes nothing. */
export function composeDossier(
  { title, summary, lang, draft, ...request }: DossierRequest,
  { publication, files }: PublicationState,
): Composed | Obstacle {
  const slug = request.slug ?? slugFor(title, new Set());
  if (slug === '') return { reason: 'no-slug' };
  const right = validSlug(slug, new Set());
  if (right !== undefined) return { reason: 'slug-form', slug, right: slugOf(right) };
  const path = `dossiers/${slug}.md`;
  const taken = new Set(files.map((file) => /^dossiers\/(.*)\.md$/.exec(file)?.[1] ?? ''));
  if (taken.has(slug)) return { reason: 'slug-taken', slug, file: path, right: freeSlug(slug, taken) };
  const text = writeFrontMatter({ title, summary, draft: draft ? true : undefined, lang });
  const { faults } = readDossier(
    Buffer.from(text),
    { path, disk: path },
    path,
    dossierKind(publication.settings.timeZone),
    () => ({ links: [], pictures: [], faults: [] }),
  );
  return faults.length > 0 ? { reason: 'faults', faults } : { path, text, slug };
}
