import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutFields, withoutPaths } from '../../intake/yaml/editYaml.ts';
import type { Article } from '../../intake/schemas/articleSchema.ts';
import { isLicensed, runs } from '../../intake/gate.ts';
import type { Path } from '../../intake/schemas/paths.ts';
import type { Publication } from '../../intake/publication.ts';
import { readBody } from '../../intake/files/readBody.ts';
import { outline } from '../../markdown/outline.ts';

/** A file of the published part of a publication: from the content folder, with `/`; `text` if it is not as it was. */
export type PublishedFile = { path: string; text?: string | undefined };

/**
 * Everything of a content folder that what is published is made of, and nothing else: whatever is not named by
 * something published stays behind, be it an article, a picture or a note nobody thinks of. Where something published
 * names something that is not (an article it follows, a picture whose licence has ended), that mention is taken out.
 */
export async function publishedFiles(publication: Publication, folder: string): Promise<PublishedFile[]> {
  const { clock, settings, settingsFile, pages } = publication;
  const articles = publication.articles.filter(({ status }) => status === 'published');
  const signing = new Set(articles.flatMap((article) => article.authors));
  const authors = publication.authors.filter(({ id }) => signing.has(id));
  const slugs = new Set(articles.map(({ slug }) => slug));
  const ads = settings?.ads ?? [];

  const files = new Map<string, PublishedFile>();
  const inFolder = (file: string) =>
    path.relative(path.resolve(folder), path.resolve(file)).split(path.sep).join('/');
  const keep = (file: string, text?: string) => files.set(inFolder(file), { path: inFolder(file), text });
  const beside = (file: string, named: readonly string[]) =>
    named.forEach((name) => keep(path.join(path.dirname(file), name)));

  const ended = ads.flatMap((ad, index): Path[] => (runs(ad, clock) ? [] : [['ads', index]]));
  keep(
    settingsFile,
    await editedIf(ended, settingsFile, (bytes) => withoutPaths(bytes.toString('utf8'), ended)),
  );
  beside(
    settingsFile,
    ads.flatMap((ad) => (ad.picture && runs(ad, clock) ? [ad.picture] : [])),
  );

  for (const article of articles) {
    const { file, image } = article;
    const gone = unpublishedMentions(article, slugs, clock);
    keep(file, await editedIf(gone, file, (bytes) => withoutFields(bytes, gone)));
    beside(file, image && isLicensed(image, clock) ? [image.src] : []);
  }
  for (const page of pages) keep(page.file);
  for (const text of [...articles, ...pages]) {
    beside(text.file, Object.values(text.pictures));
    if (Object.keys(text.tables).length > 0) beside(text.file, await tablesOf(text));
  }
  for (const { file, picture } of authors) {
    keep(file);
    beside(file, picture ? [picture.src] : []);
  }
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

/** Where the front matter of a published article names what is not published. */
function unpublishedMentions({ follows, image }: Article, slugs: ReadonlySet<string>, clock: number): Path[] {
  return [
    ...follows.flatMap((slug, index): Path[] => (slugs.has(slug) ? [] : [['follows', index]])),
    ...(image && !isLicensed(image, clock) ? [['image']] : []),
  ];
}

const editedIf = async (paths: readonly Path[], file: string, edit: (bytes: Buffer) => string) =>
  paths.length > 0 ? edit(await readFile(file)) : undefined;

/** The CSV files that charts of a body show. */
async function tablesOf(text: { file: string; bodyLine: number }): Promise<string[]> {
  const body = readBody(text);
  return (outline(body, 'mdx').tables ?? []).map(({ src }) => decodeURIComponent(src));
}
