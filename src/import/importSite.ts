import { stringify } from 'yaml';
import { slugOf } from '../addresses/slugs.ts';
import { redirectListName, redirectListText } from '../intake/redirectList.ts';
import type { Language } from '../addresses/pathWords.ts';
import type { ConversionContext } from './convert/convertText.ts';
import { wantedFiles } from './convert/wantedFiles.ts';
import { checkedCopies, type Copies, type Missing } from './media/copies.ts';
import type { OldArchive, OldItem } from './oldSite.ts';
import { authorIdsOf } from './plan/authorIds.ts';
import { planImport, type ImportPlan, type Section } from './plan/importPlan.ts';
import { listFinder, oldListsOf, type OldList } from './plan/oldLists.ts';
import { publishedListsOf } from './plan/publishedLists.ts';
import { oldAuthorPaths, oldSectionPaths, redirectsOf } from './plan/redirects.ts';
import type { Place } from './plan/sectionMap.ts';
import type { ImportReport, ReportedCategory, ReportedItem } from './report/importReport.ts';
import { openOutput, type OutputFolder } from './write/outputFolder.ts';
import { importedSettings } from './write/siteSettings.ts';
import { writeTexts, type WrittenTexts } from './write/writeTexts.ts';

/** What an import needs besides the old site. */
export type ImportOptions = {
  folder: string;
  language: Language;
  /** Milliseconds since 1970. */
  clock: number;
  sources: string[];
  /** What each category becomes, by slug. */
  places: ReadonlyMap<string, Place>;
  defaultSection: Section;
  /** Finds the copy of a file of the old site, where the archive has none. */
  fileAt: (url: string) => string | undefined;
  /** Fetches files of which there is no copy, and returns why some could not be had; `fileAt` then finds the others. */
  download?: ((urls: readonly string[]) => Promise<ReadonlyMap<string, Missing>>) | undefined;
  /** The files of a new publication, by name; texts of the old site take the place of those of the same name. */
  template: (sections: Section[]) => Record<string, string | Uint8Array>;
  words: { unknownCredit: string; untitled: string; sectionDescription: (name: string) => string };
  /** Writes over what editors have changed since the last import. */
  force: boolean;
  onProgress: (done: number, of: number) => void;
};

/**
 * Writes an old site as a publication, a text at a time.
 *
 * @throws the archive's own errors
 */
export async function importSite(archive: OldArchive, options: ImportOptions): Promise<ImportReport> {
  const { folder, places, words } = options;
  const { site, items } = archive;
  const plan = planImport(archive, options);
  const authors = authorIdsOf(site.authors);
  const tagNames = new Map(site.tags.map(({ slug, name }) => [slug, name]));
  const known = { places, authors, plan, tagNames };
  const lists = oldListsOf(archive, known, publishedListsOf(archive, plan, known));
  const onDone = (done: number) => options.onProgress(done, items.length);
  const withoutFiles = {
    ...known,
    archive,
    listAt: listFinder(lists, plan),
    featured: featuredOf(items, plan),
    ...words,
  };
  const findCopy = (url: string) => archive.fileAt(url) ?? options.fileAt(url);
  const failures = await options.download?.(await wantedFiles(withoutFiles, findCopy, onDone));
  const copies = checkedCopies(findCopy, failures);
  const context: ConversionContext = { ...withoutFiles, fileAt: copies.find };

  const output = openOutput(folder, options.force);
  const texts = await writeTexts(context, copies, { folder, output, onProgress: onDone });
  const useOf = (item: OldItem) =>
    texts.files.get(item.file === undefined ? undefined : copies.find(item.file));
  const redirects = redirectsOf(archive, plan, lists, useOf);
  writeAuthors(context, texts, lists, output);
  writeTemplate(context, texts, { lists, output, options });
  if (redirects.length > 0) output.writeFile(redirectListName, redirectListText(redirects));
  const { counts, kept } = output.finish();
  return {
    program: archive.program,
    site: { name: site.name, url: site.url, language: site.language, timeZone: site.timeZone },
    sources: options.sources,
    items: items.map((item) => texts.reported.get(item.id) ?? reportedFile(item, useOf(item), copies)),
    missing: [...texts.wanted].map(([url, itemIds]) => ({
      ...{ url, ...copies.missing.get(url)! },
      itemIds: [...itemIds],
    })),
    redirects,
    categories: categoriesOf(archive, places),
    comments: texts.comments,
    files: counts,
    kept,
    unused: [],
  };
}

/** The newest of the published articles that the old site kept at the top. */
function featuredOf(items: readonly OldItem[], plan: ImportPlan): string | undefined {
  const kept = items.filter((item) => {
    const decision = plan.decisionOf(item);
    return item.isSticky && decision.becomes === 'article' && decision.isOnline;
  });
  return kept.sort((a, b) => (b.date ?? 0) - (a.date ?? 0))[0]?.id;
}

/** Writes a file for each author who signs a text. */
function writeAuthors(
  { authors, plan }: ConversionContext,
  texts: WrittenTexts,
  lists: readonly OldList[],
  output: OutputFolder,
): void {
  for (const [id, { name, bio, url }] of authors.files) {
    if (!texts.authors.has(id)) continue;
    const old = oldAuthorPaths(id, lists, plan);
    const fields = { name, bio, url, redirectFrom: old.length > 0 ? old : undefined };
    output.writeFile(`authors/${id}.yaml`, stringify(fields, { lineWidth: 0 }));
  }
}

/** Writes what every new publication has, where the old site has nothing of that name, with settings of the old site. */
function writeTemplate(
  { archive, plan }: ConversionContext,
  { reported }: WrittenTexts,
  { lists, output, options }: { lists: readonly OldList[]; output: OutputFolder; options: ImportOptions },
): void {
  const texts = [...reported.values()].filter((item) => 'path' in item);
  const taken = new Set(texts.map(({ path }) => path));
  const { 'site.yaml': settings, ...template } = options.template(plan.sections);
  for (const [name, content] of Object.entries(template))
    if (!taken.has(name)) output.writeFile(name, content);
  // The site's own pages, such as the legal notice, are in the footer by themselves.
  const pages = texts.filter(({ became, isTaken }) => became === 'page' && !isTaken);
  const imported = {
    site: archive.site,
    sections: plan.sections.map((section) => ({
      ...section,
      redirectFrom: oldSectionPaths(section.id, lists, plan),
    })),
    navigation: pages.map(({ path }) => slugOfPage(path)),
  };
  output.writeFile(
    'site.yaml',
    importedSettings(String(settings), imported, options.words.sectionDescription),
  );
}

const slugOfPage = (file: string): string => file.replace(/^pages\/|\.md$/g, '');

function reportedFile(
  item: OldItem,
  use: ReturnType<WrittenTexts['files']['get']>,
  copies: Copies,
): ReportedItem {
  const { id, type, status, title, url, place } = item;
  const base = { id, type, status, title, url, place };
  if (use) return { ...base, became: 'file', usedBy: use.itemIds, paths: use.paths };
  const isMissing = item.file === undefined || copies.find(item.file) === undefined;
  return { ...base, became: 'nothing', reason: isMissing ? 'missing-file' : 'unused-file' };
}

const categoriesOf = ({ site, items }: OldArchive, places: ReadonlyMap<string, Place>): ReportedCategory[] =>
  site.categories.map(({ slug, name }) => {
    const place = places.get(slug);
    const isBelow = place?.as === 'section' && place.parent !== undefined;
    const articles = items.filter(({ kind, categories }) => kind === 'article' && categories.includes(slug));
    return {
      slug,
      name,
      articles: articles.length,
      became: isBelow ? 'sub-section' : (place?.as ?? 'nothing'),
    };
  });

/** The slug that a site's folder is called by. */
export const folderNameOf = (name: string): string => slugOf(name) || 'publication';
