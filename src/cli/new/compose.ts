import path from 'node:path';
import type { Kind, NewWords } from '../../i18n/cli/new.ts';
import { articleKind, readArticle } from '../../intake/articles.ts';
import { articleName, checkEnding } from '../../intake/files/fileNames.ts';
import type { Fault, FaultDetail } from '../../intake/faults.ts';
import { readDate } from '../../intake/dates/dates.ts';
import type { Publication } from '../../intake/publication.ts';
import { keyOfWritten, pathKey } from '../../addresses/oldPaths.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { isSlug, slugOf } from '../../addresses/slugs.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';
import { isEntryFile } from '../../intake/live/entryFiles.ts';
import { freeSlug, slugFor, validSlug } from '../../intake/files/newSlugs.ts';
import { folderFor, formatClock } from './location.ts';

/** The article that an editor asks for. */
export type ArticleRequest = {
  title: string;
  section: string;
  authors: string[];
  kind: Kind;
  /** As editors write it, in the site's time zone. */
  date: string;
  slug?: string | undefined;
  summary?: string | undefined;
  tags: string[];
  lang?: string | undefined;
  sponsor?: { name: string; url: string } | undefined;
  replyTo?: string | undefined;
  event?: { start: string; place?: string | undefined } | undefined;
  mdx: boolean;
  draft: boolean;
};

/** The existing publication. */
export type PublicationState = {
  publication: Publication & { settings: Settings };
  /** Paths of all files, relative to the content folder; those of faulty articles too. */
  files: readonly string[];
  reserved: ReadonlySet<string>;
};

/** Why an article cannot be written. */
export type Obstacle =
  | { reason: 'no-slug' }
  | { reason: 'slug-form'; slug: string; right: string }
  | { reason: 'slug-taken'; slug: string; file: string; right: string }
  | { reason: 'address-old'; address: string; file: string; right: string }
  | { reason: 'faults'; faults: (Fault | (FaultDetail & { field?: string | undefined }))[] };

/** A new article: its path in the content folder, its text, the last segment of its address. */
export type Composed = { path: string; text: string; slug: string };

/** Composes a new article without faults, or returns why it cannot. Writes nothing. */
export function compose(
  request: ArticleRequest,
  state: PublicationState,
  words: Pick<NewWords, 'firstEntry'>,
): Composed | Obstacle {
  const { settings, articles } = state.publication;
  const reading = readDate(request.date, settings.timeZone);
  if ('rule' in reading) return { reason: 'faults', faults: [{ ...reading, field: 'date' }] };
  const slug = request.slug ?? slugFor(request.title, state.reserved);
  if (slug === '') return { reason: 'no-slug' };
  const obstacle = slugObstacle(slug, request.section, state);
  if (obstacle) return obstacle;

  const folder = folderFor({ date: reading.date, category: request.section }, articles);
  const file = path.posix.join('articles', folder, slug, request.mdx ? 'index.mdx' : 'index.md');
  const text = writeFrontMatter(fieldsOf(request), bodyOf(request, state, words));
  const faults = faultsOf(text, file, state);
  return faults.length > 0 ? { reason: 'faults', faults } : { path: file, text, slug };
}

function slugObstacle(
  slug: string,
  section: string,
  { publication, files, reserved }: PublicationState,
): Obstacle | undefined {
  const right =
    isSlug(slug) && slug.length <= longestName
      ? validSlug(slug, reserved)
      : slugOf(slug).slice(0, longestName);
  if (right !== undefined) return { reason: 'slug-form', slug, right };
  const slugFiles = filesBySlug(files);
  const file = slugFiles.get(slug);
  if (file !== undefined) return { reason: 'slug-taken', slug, file, right: freeSlug(slug, slugFiles) };
  const address = `/${section}/${slug}/`;
  const old = publication.articles.find(({ redirectFrom }) =>
    redirectFrom.some((from) => keyOfWritten(from) === pathKey(address)),
  );
  return old && { reason: 'address-old', address, file: old.file, right: freeSlug(slug, slugFiles) };
}

/** File systems allow 255 bytes. */
const longestName = 200;

/** The files of articles by their slugs, including those that cannot be read. */
function filesBySlug(files: readonly string[]): Map<string, string> {
  const texts = files.filter(
    (file) => file.startsWith('articles/') && !isEntryFile(file) && checkEnding(file) === 'fine',
  );
  return new Map(texts.map((file) => [articleName(file.replace('articles/', ''), new Set()).slug, file]));
}

/** The fields of the front matter, in the usual order. */
function fieldsOf({
  section,
  kind,
  tags,
  authors,
  mdx: _mdx,
  slug: _slug,
  draft,
  ...request
}: ArticleRequest) {
  return {
    title: request.title,
    date: request.date,
    category: section,
    summary: request.summary,
    authors: authors.length > 0 ? authors : undefined,
    tags: tags.length > 0 ? tags : undefined,
    kind: kind === 'news' ? undefined : kind,
    sponsor: request.sponsor,
    draft: draft ? true : undefined,
    lang: request.lang,
    replyTo: request.replyTo,
    event: request.event,
  };
}

/** The first entry of a live page, at the hour of its date, or at the present one. */
function bodyOf(
  { kind, date }: ArticleRequest,
  { publication: { settings, clock } }: PublicationState,
  { firstEntry }: Pick<NewWords, 'firstEntry'>,
): string {
  const now = formatClock(settings.timeZone, clock);
  const [hour] = /\d{2}:\d{2}/.exec(date) ?? /\d{2}:\d{2}/.exec(now) ?? [];
  return kind === 'live' ? `\n## ${hour} ${firstEntry}\n` : '';
}

/** The faults that intake would report for the file. */
function faultsOf(text: string, file: string, { publication, reserved }: PublicationState): Fault[] {
  const { settings, clock } = publication;
  const outline = () => ({ links: [], pictures: [], faults: [] });
  const listed = { path: file, disk: file };
  return readArticle(Buffer.from(text), listed, file, articleKind(settings), { clock, outline, reserved })
    .faults;
}
