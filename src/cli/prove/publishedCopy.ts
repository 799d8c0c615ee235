import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutFields, withoutPaths } from '../../intake/yaml/editYaml.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';
import type { Article } from '../../intake/schemas/articleSchema.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { hasCome, isLicensed, mentionOf, runs } from '../../intake/gate.ts';
import { collectionNames, entriesOf, picturesOf } from '../../intake/collections.ts';
import { publishedPart } from '../../intake/publishedPart.ts';
import { readMappingFile } from '../../intake/yaml/mappingFile.ts';
import type { Path } from '../../intake/schemas/paths.ts';
import type { Publication } from '../../intake/publication.ts';
import { listFiles } from '../../intake/files/listing.ts';
import { keyOfWritten } from '../../addresses/oldPaths.ts';
import { readBody, type BodyPlace } from '../../intake/files/readBody.ts';
import { outline } from '../../markdown/outline.ts';
import { stubsOf, type Stubs } from './stubs.ts';

/** A file of the published part of a publication: from the content folder, with `/`; `text` if it is not as it was. */
export type PublishedFile = { path: string; text?: string | undefined };

/**
 * Everything of a content folder that what is published is made of, and nothing else: whatever is not named by
 * something published stays behind, be it an article, a picture or a note nobody thinks of. Where something published
 * names something that is not (an article it follows, a correction of tomorrow), that mention is taken out; where it links
 * to a draft or to what has expired, an empty draft takes the place of that.
 */
export async function publishedFiles(publication: Publication, folder: string): Promise<PublishedFile[]> {
  const { clock, settings, settingsFile, pages } = publication;
  const articles = publication.articles.filter(({ status }) => status === 'published');
  const signing = new Set(articles.flatMap((article) => article.authors));
  const authors = publication.authors.filter(({ id }) => signing.has(id));
  const slugs = new Set(articles.map(({ slug }) => slug));
  const isDown = ({ status }: Article) => mentionOf(status) === 'dropped';
  const down = new Set(publication.articles.filter(isDown).map(({ slug }) => slug));

  const files = new Map<string, PublishedFile>();
  const { files: listed } = await listFiles(folder);
  const onDisk = new Map(listed.map(({ path, disk }) => [path, disk]));
  // What a text names in one Unicode form may be in another on the disk.
  const inFolder = (file: string) => {
    const named = path.relative(path.resolve(folder), path.resolve(file)).split(path.sep).join('/');
    const disk = onDisk.get(named.normalize('NFC'));
    return disk === undefined ? named : path.relative(folder, disk).split(path.sep).join('/');
  };
  const keep = (file: string, text?: string) => files.set(inFolder(file), { path: inFolder(file), text });
  const beside = (file: string, named: readonly string[]) =>
    named.forEach((name) => keep(path.join(path.dirname(file), name)));

  if (settings) {
    const bytes = await readFile(settingsFile);
    const shown = publishedPart(publication).settings!;
    const { data } = readMappingFile(bytes, '', []);
    const redirects = Array.isArray(data?.['redirects']) ? (data['redirects'] as { from?: unknown }[]) : [];
    const stubs = stubsOf(publication, new Set(shown.sections.map(({ id }) => id)), redirects);
    for (const { file, text } of stubs.files) keep(file, text);
    const hidden = unpublishedSettings(redirects, settings, { shown, stubs }, clock);
    keep(settingsFile, hidden.length > 0 ? withoutPaths(bytes.toString('utf8'), hidden) : undefined);
  }
  for (const article of articles) {
    const { file } = article;
    keep(file, await withoutMentions(file, unpublishedMentions(article, slugs, down, clock)));
  }
  for (const { file, date, category, lang, redirectFrom, withdrawn } of publication.articles.filter(
    ({ status }) => status === 'withdrawn',
  )) {
    // All that is told of it; what has to be written besides is no word of its own.
    const told = { title: category, date, category, lang, redirectFrom, withdrawn };
    keep(file, writeFrontMatter(told));
  }
  for (const page of pages) keep(page.file, await withoutMentions(page.file, laterUpdate(page, clock)));
  for (const text of [...articles, ...pages]) {
    Object.values(text.attachments).forEach(({ file }) => keep(file));
    if (Object.keys(text.tables).length > 0) beside(text.file, await tablesOf(text));
  }
  for (const { file } of authors) keep(file);
  const shownEntries = entriesOf(publishedPart(publication));
  for (const name of collectionNames)
    for (const { file, data } of shownEntries[name]) beside(file, picturesOf(name, data));
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes published files into a folder of their own. */
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

/** Where `site.yaml` names what is not published: advertisements, redirects to what has expired, empty sections. */
function unpublishedSettings(
  redirects: readonly { from?: unknown }[],
  { ads, sections, admin }: Settings,
  { shown, stubs }: { shown: Settings; stubs: Stubs },
  clock: number,
): Path[] {
  const led = new Set([...(shown.redirects ?? []).map(({ from }) => keyOfWritten(from)), ...stubs.redirects]);
  const filled = new Set([...shown.sections.map(({ id }) => id), ...stubs.categories]);
  // The editors' interface names every section, and a publication has to have one.
  const isHidden = (id: string) => !admin && filled.size > 0 && !filled.has(id);
  return [
    ...ads.flatMap((ad, index): Path[] =>
      !runs(ad, clock) || ad.sections?.every(isHidden)
        ? [['ads', index]]
        : (ad.sections ?? []).flatMap((id, place): Path[] =>
            isHidden(id) ? [['ads', index, 'sections', place]] : [],
          ),
    ),
    ...redirects.flatMap(({ from }, index): Path[] =>
      led.has(keyOfWritten(from)) ? [] : [['redirects', index]],
    ),
    ...sections.flatMap(({ id }, index): Path[] => (isHidden(id) ? [['sections', index]] : [])),
  ];
}

/** Where the front matter of a published article names what is not published. */
function unpublishedMentions(
  article: Article,
  slugs: ReadonlySet<string>,
  down: ReadonlySet<string>,
  clock: number,
): Path[] {
  const { follows, translationOf, image, corrections, withdrawn } = article;
  return [
    ...follows.flatMap((slug, index): Path[] => (slugs.has(slug) ? [] : [['follows', index]])),
    ...(translationOf !== undefined && down.has(translationOf) ? [['translationOf']] : []),
    ...(image && !isLicensed(image, clock) ? [['image']] : []),
    ...(withdrawn ? [['withdrawn']] : []),
    ...corrections.flatMap(({ date }, index): Path[] =>
      hasCome(date, clock) ? [] : [['corrections', index]],
    ),
    ...laterUpdate(article, clock),
  ];
}

const laterUpdate = ({ updated }: { updated?: string | undefined }, clock: number): Path[] =>
  updated === undefined || hasCome(updated, clock) ? [] : [['updated']];

const withoutMentions = async (file: string, paths: readonly Path[]) =>
  paths.length > 0 ? withoutFields(await readFile(file), paths) : undefined;

/** The CSV files that charts of a body show. */
async function tablesOf(text: BodyPlace): Promise<string[]> {
  const body = readBody(text);
  return (outline(body, 'mdx').tables ?? []).map(({ src }) => decodeURIComponent(src));
}
