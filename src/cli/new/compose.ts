import path from 'node:path';
import type { Kind } from '../../i18n/cli/new.ts';
import { articleKind, readArticle } from '../../intake/articles.ts';
import { articleName, refuseEnding } from '../../intake/files/fileNames.ts';
import type { Fault, Refusal } from '../../intake/faults.ts';
import { readDate } from '../../intake/dates/dates.ts';
import type { Publication } from '../../intake/publication.ts';
import { keyOfWritten, pathKey } from '../../addresses/oldPaths.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { isSlug, slugOf } from '../../addresses/slugs.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';
import { folderFor, freeSlug, rightSlug, slugFor } from './location.ts';

/** What an editor wants written. */
export type Wanted = {
  title: string;
  section: string;
  authors: string[];
  kind: Kind;
  /** As editors write it, in the site's zone. */
  date: string;
  slug?: string | undefined;
  summary?: string | undefined;
  tags: string[];
  lang?: string | undefined;
  sponsor?: { name: string; url: string } | undefined;
  mdx: boolean;
  draft: boolean;
};

/** What there is already. */
export type Known = {
  publication: Publication & { settings: Settings };
  /** Paths of all files, from the content folder; those of articles with faults too. */
  files: readonly string[];
  reserved: ReadonlySet<string>;
};

/** Why an article cannot be written. */
export type Objection =
  | { why: 'no-slug' }
  | { why: 'slug-form'; slug: string; right: string }
  | { why: 'slug-taken'; slug: string; file: string; right: string }
  | { why: 'address-old'; address: string; file: string; right: string }
  | { why: 'faults'; faults: (Fault | (Refusal & { field?: string | undefined }))[] };

/** A new article: its file from the content folder, its text, the last step of its address. */
export type Composed = { path: string; text: string; slug: string };

/** Composes a new article that passes intake, or says why it cannot be. Writes nothing. */
export function compose(wanted: Wanted, known: Known): Composed | Objection {
  const { settings, articles } = known.publication;
  const reading = readDate(wanted.date, settings.timeZone);
  if ('rule' in reading) return { why: 'faults', faults: [{ ...reading, field: 'date' }] };
  const slug = wanted.slug ?? slugFor(wanted.title, known.reserved);
  if (slug === '') return { why: 'no-slug' };
  const objection = objectTo(slug, wanted.section, known);
  if (objection) return objection;

  const folder = folderFor({ date: reading.date, category: wanted.section }, articles);
  const file = path.posix.join('articles', folder, slug, wanted.mdx ? 'index.mdx' : 'index.md');
  const text = writeFrontMatter(fieldsOf(wanted));
  const faults = faultsOf(text, file, known);
  return faults.length > 0 ? { why: 'faults', faults } : { path: file, text, slug };
}

function objectTo(
  slug: string,
  section: string,
  { publication, files, reserved }: Known,
): Objection | undefined {
  const right =
    isSlug(slug) && slug.length <= mostLetters
      ? rightSlug(slug, reserved)
      : slugOf(slug).slice(0, mostLetters);
  if (right !== undefined) return { why: 'slug-form', slug, right };
  const taken = slugsOf(files);
  const file = taken.get(slug);
  if (file !== undefined) return { why: 'slug-taken', slug, file, right: freeSlug(slug, taken) };
  const address = `/${section}/${slug}/`;
  const old = publication.articles.find(({ redirectFrom }) =>
    redirectFrom.some((from) => keyOfWritten(from) === pathKey(address)),
  );
  return old && { why: 'address-old', address, file: old.file, right: freeSlug(slug, taken) };
}

/** What file systems take as a name, with room to spare. */
const mostLetters = 200;

/** The files of articles by their slugs, those that cannot be read included. */
function slugsOf(files: readonly string[]): Map<string, string> {
  const texts = files.filter((file) => file.startsWith('articles/') && refuseEnding(file) === 'fine');
  return new Map(texts.map((file) => [articleName(file.replace('articles/', ''), new Set()).slug, file]));
}

/** The fields as written, in the usual order. */
function fieldsOf({ section, kind, tags, authors, mdx: _mdx, slug: _slug, draft, ...wanted }: Wanted) {
  return {
    title: wanted.title,
    date: wanted.date,
    category: section,
    summary: wanted.summary,
    authors: authors.length > 0 ? authors : undefined,
    tags: tags.length > 0 ? tags : undefined,
    kind: kind === 'news' ? undefined : kind,
    sponsor: wanted.sponsor,
    draft: draft ? true : undefined,
    lang: wanted.lang,
  };
}

/** What intake would say of the file if it were there. */
function faultsOf(text: string, file: string, { publication, reserved }: Known): Fault[] {
  const { settings, clock } = publication;
  const outline = () => ({ links: [], pictures: [], faults: [] });
  const listed = { path: file, disk: file };
  return readArticle(Buffer.from(text), listed, file, articleKind(settings), { clock, outline, reserved })
    .faults;
}
