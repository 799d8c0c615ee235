import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutFields, withoutPaths } from '../../intake/yaml/editYaml.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';
import type { Article, LiveEntry } from '../../intake/schemas/articleSchema.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { hasCome, isLicensed, mentionOf, runs } from '../../intake/gate.ts';
import { collectionNames, entriesOf, picturesOf, textsOf } from '../../intake/collections.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { readMappingFile } from '../../intake/yaml/mappingFile.ts';
import type { Path } from '../../intake/schemas/paths.ts';
import type { Publication } from '../../intake/publication.ts';
import { listFiles } from '../../intake/files/listing.ts';
import { withParents } from '../../addresses/sectionPaths.ts';
import { keyOfWritten } from '../../addresses/oldPaths.ts';
import { readBody, type BodyPlace } from '../../intake/files/readBody.ts';
import { redirectListName, redirectListText } from '../../intake/redirectList.ts';
import { isThemeNote, themeFolder } from '../../intake/theme/theme.ts';
import { outline } from '../../markdown/outline.ts';
import { placeholdersFor, type Placeholders } from './placeholders.ts';

/** A file of the published part, by its path in the content folder with `/`; `text` is its content if it is changed. */
export type PublishedFile = { path: string; text?: string | undefined };

/**
 * The files of a content folder that its published part consists of; anything that nothing published names is left out.
 * Where published content names something unpublished (an article it follows, a correction of tomorrow), the mention is
 * removed; a draft or an expired article that it links to is replaced by an empty draft.
 */
export async function publishedFiles(publication: Publication, folder: string): Promise<PublishedFile[]> {
  const { clock, settings, settingsFile, pages } = publication;
  const letters = publication.letters.filter(({ status }) => status === 'published');
  const dossiers = publication.dossiers.filter(({ status }) => status === 'published');
  const dossierIds = new Set(dossiers.map(({ id }) => id));
  const shown = publication.articles.filter(({ status }) => status === 'published');
  const articles = shown.map(withShownEntries);
  const slugs = new Set(articles.map(({ slug }) => slug));
  const isHidden = ({ status }: Article) => mentionOf(status) === 'dropped';
  const hiddenSlugs = new Set(publication.articles.filter(isHidden).map(({ slug }) => slug));

  const files = new Map<string, PublishedFile>();
  const { files: listed } = await listFiles(folder);
  const onDisk = new Map(listed.map(({ path, disk }) => [path, disk]));
  // The disk may use another Unicode normal form than the text.
  const inFolder = (file: string) => {
    const named = path.relative(path.resolve(folder), path.resolve(file)).split(path.sep).join('/');
    const disk = onDisk.get(named.normalize('NFC'));
    return disk === undefined ? named : path.relative(folder, disk).split(path.sep).join('/');
  };
  const keep = (file: string, text?: string) => files.set(inFolder(file), { path: inFolder(file), text });
  const keepBeside = (file: string, named: readonly string[]) =>
    named.forEach((name) => keep(path.join(path.dirname(file), name)));

  if (settings) {
    const bytes = await readFile(settingsFile);
    const shown = publishedPart(publication).settings!;
    const { data } = readMappingFile(bytes, '', []);
    const redirects = Array.isArray(data?.['redirects']) ? (data['redirects'] as { from?: unknown }[]) : [];
    const { listedRedirects = [] } = publication;
    const placeholders = placeholdersFor(publication, new Set(shown.sections.map(({ id }) => id)), [
      ...redirects,
      ...listedRedirects,
    ]);
    for (const { file, text } of placeholders.files) keep(file, text);
    const keptRedirects = new Set([
      ...(shown.redirects ?? []).map(({ from }) => keyOfWritten(from)),
      ...placeholders.redirects,
    ]);
    const isKept = ({ from }: { from?: unknown }) => keptRedirects.has(keyOfWritten(from));
    if (listedRedirects.length > 0)
      keep(
        path.join(path.dirname(settingsFile), redirectListName),
        redirectListText(listedRedirects.filter(isKept)),
      );
    const hidden = unpublishedSettings(redirects, settings, { shown, placeholders, isKept }, clock);
    keep(settingsFile, hidden.length > 0 ? withoutPaths(bytes.toString('utf8'), hidden) : undefined);
  }
  for (const article of shown) {
    const { file, liveEntries = [] } = article;
    const [published, held] = [true, false].map((isShown) =>
      liveEntries.filter(({ status }) => (status === 'published') === isShown),
    ) as [LiveEntry[], LiveEntry[]];
    const inFile = held.filter((entry) => entry.file === file);
    const whole = inFile.length > 0 ? withoutEntries(await readFile(file, 'utf8'), inFile) : undefined;
    const mentions = unpublishedMentions(article, { slugs, dossierIds }, hiddenSlugs, clock);
    keep(file, (await removeFields(file, mentions, whole)) ?? whole);
    for (const entry of published) if (entry.file !== file) keep(entry.file);
  }
  for (const { file, date, category, lang, redirectFrom, withdrawn } of publication.articles.filter(
    ({ status }) => status === 'withdrawn',
  )) {
    // The fields that are published; the title is required, so the section's id stands in for it.
    const fields = { title: category, date, category, lang, redirectFrom, withdrawn };
    keep(file, writeFrontMatter(fields));
  }
  for (const dossier of dossiers) {
    const later = dossier.first.flatMap((slug, index): Path[] => (slugs.has(slug) ? [] : [['first', index]]));
    keep(dossier.file, await removeFields(dossier.file, [...later, ...endedLicence(dossier, clock)]));
  }
  for (const page of pages) keep(page.file, await removeFields(page.file, futureUpdate(page, clock)));
  for (const { file, articles: named } of letters) {
    const hidden = named.flatMap((slug, index): Path[] => (slugs.has(slug) ? [] : [['articles', index]]));
    keep(file, await removeFields(file, hidden));
  }
  for (const text of textsOf({ ...publication, articles, dossiers, letters })) {
    Object.values(text.attachments).forEach(({ file }) => keep(file));
    text.media.forEach(({ transcriptFile }) => transcriptFile !== undefined && keep(transcriptFile));
    if (Object.keys(text.tables).length > 0) keepBeside(text.file, await tablesOf(text));
  }
  // The theme is of the site as the program is: all of it.
  for (const { path: file, disk } of listed)
    if (file.startsWith(`${themeFolder}/`) && !isThemeNote(file)) keep(disk);
  const shownEntries = entriesOf(publishedPart(publication));
  for (const name of collectionNames)
    for (const { file, data } of shownEntries[name]) {
      if (!files.has(inFolder(file))) keep(file);
      keepBeside(file, picturesOf(name, data));
    }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes the published files to another folder. */
export async function copyPublished(
  files: readonly PublishedFile[],
  from: string,
  to: string,
): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(to, file.path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const file of files) {
    const target = path.join(to, file.path);
    if (file.text === undefined) await copyFile(path.join(from, file.path), target);
    else await writeFile(target, file.text);
  }
}

/**
 * Paths in `site.yaml` of unpublished content: advertisements, redirects to expired articles, empty sections, what is not
 * on the front page.
 */
function unpublishedSettings(
  redirects: readonly { from?: unknown }[],
  { ads, sections, admin, home }: Settings,
  {
    shown,
    placeholders,
    isKept,
  }: {
    shown: Settings;
    placeholders: Placeholders;
    /** Whether a redirect leads to what is published. */
    isKept: (redirect: { from?: unknown }) => boolean;
  },
  clock: number,
): Path[] {
  const keptSections = withParents(
    [...shown.sections.map(({ id }) => id), ...placeholders.categories],
    sections,
  );
  // The editors' interface names every section, and a publication needs at least one.
  const isHidden = (id: string) => !admin && keptSections.size > 0 && !keptSections.has(id);
  return [
    ...ads.flatMap((ad, index): Path[] =>
      !runs(ad, clock) || ad.sections?.every(isHidden)
        ? [['ads', index]]
        : (ad.sections ?? []).flatMap((id, place): Path[] =>
            isHidden(id) ? [['ads', index, 'sections', place]] : [],
          ),
    ),
    ...Object.keys(home ?? {}).flatMap((name): Path[] =>
      Object.hasOwn(shown.home ?? {}, name) || ['from', 'until'].includes(name) ? [] : [['home', name]],
    ),
    ...redirects.flatMap((redirect, index): Path[] => (isKept(redirect) ? [] : [['redirects', index]])),
    ...sections.flatMap(({ id }, index): Path[] => (isHidden(id) ? [['sections', index]] : [])),
  ];
}

/** Paths in the front matter of a published article that name unpublished content. */
function unpublishedMentions(
  article: Article,
  { slugs, dossierIds }: { slugs: ReadonlySet<string>; dossierIds: ReadonlySet<string> },
  down: ReadonlySet<string>,
  clock: number,
): Path[] {
  const { follows, translationOf, dossier, corrections, withdrawn } = article;
  return [
    ...follows.flatMap((slug, index): Path[] => (slugs.has(slug) ? [] : [['follows', index]])),
    ...(translationOf !== undefined && down.has(translationOf) ? [['translationOf']] : []),
    ...(dossier !== undefined && !dossierIds.has(dossier) ? [['dossier']] : []),
    ...endedLicence(article, clock),
    ...(withdrawn ? [['withdrawn']] : []),
    ...corrections.flatMap(({ date }, index): Path[] =>
      hasCome(date, clock) ? [] : [['corrections', index]],
    ),
    ...futureUpdate(article, clock),
  ];
}

const endedLicence = ({ image }: Pick<Article, 'image'>, clock: number): Path[] =>
  image && !isLicensed(image, clock) ? [['image']] : [];

const futureUpdate = ({ updated }: { updated?: string | undefined }, clock: number): Path[] =>
  updated === undefined || hasCome(updated, clock) ? [] : [['updated']];

const removeFields = async (file: string, paths: readonly Path[], text?: string) =>
  paths.length > 0
    ? withoutFields(text === undefined ? await readFile(file) : Buffer.from(text), paths)
    : undefined;

/** A live page without the entries that are not published. */
const withShownEntries = (article: Article): Article =>
  article.liveEntries
    ? { ...article, liveEntries: article.liveEntries.filter(({ status }) => status === 'published') }
    : article;

/** The text of a live page without some of the entries it has under headings. */
function withoutEntries(text: string, held: readonly LiveEntry[]): string {
  const isHeld = (line: number) => held.some((entry) => line >= entry.line && line <= entry.lastLine!);
  return text
    .split('\n')
    .filter((_, at) => !isHeld(at + 1))
    .join('\n');
}

/** The CSV files used by charts of a body. */
async function tablesOf(text: BodyPlace): Promise<string[]> {
  const body = readBody(text);
  return (outline(body, 'mdx').tables ?? []).map(({ src }) => decodeURIComponent(src));
}
