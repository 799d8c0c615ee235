import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { slugOf } from '../addresses/slugs.ts';
import type { Language } from '../addresses/pathWords.ts';
import { makeFolder } from '../cache/disk.ts';
import { convertText, type ConversionContext } from './convert/convertText.ts';
import { checkedCopies } from './media/copies.ts';
import type { OldArchive, OldItem } from './oldSite.ts';
import { authorIdsOf } from './plan/authorIds.ts';
import { isSamePath, planImport, type ImportPlan, type Section } from './plan/importPlan.ts';
import { listFinder, oldListsOf, type OldList } from './plan/oldLists.ts';
import { publishedListsOf } from './plan/publishedLists.ts';
import type { Place } from './plan/sectionMap.ts';
import type { ImportReport, ReportedItem } from './report/importReport.ts';
import { importFolder } from './write/importFolder.ts';
import { openOutput, type Written } from './write/outputFolder.ts';
import { importedSettings } from './write/siteSettings.ts';

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
  /** Finds the copy of a file of the old site. */
  fileAt: (url: string) => string | undefined;
  /** The files of a new publication, by name; texts of the old site take the place of those of the same name. */
  template: (sections: Section[]) => Record<string, string>;
  words: { unknownCredit: string; untitled: string; sectionDescription: (name: string) => string };
  /** Writes over what editors have changed since the last import. */
  force: boolean;
  onProgress: (done: number, of: number) => void;
};

/**
 * Writes an old site as a publication, a text at a time.
 *
 * @throws the archive's own errors, before anything is written
 */
export async function importSite(archive: OldArchive, options: ImportOptions): Promise<ImportReport> {
  const { folder, places, words } = options;
  const { site, items } = archive;
  const plan = planImport(archive, options);
  const template = options.template(plan.sections);
  const authors = authorIdsOf(site.authors);
  const tagNames = new Map(site.tags.map(({ slug, name }) => [slug, name]));
  const known = { places, authors, plan, tagNames };
  const lists = oldListsOf(archive, known, publishedListsOf(archive, plan, known));
  const copies = checkedCopies((url) => archive.fileAt(url) ?? options.fileAt(url));
  const context: ConversionContext = {
    ...known,
    archive,
    fileAt: copies.find,
    listAt: listFinder(lists, plan),
    featured: featuredOf(items, plan),
    ...words,
  };

  const output = openOutput(folder, options.force);
  const files: ImportReport['files'] = { new: 0, changed: 0, same: 0, kept: 0, removed: 0 };
  const kept: string[] = [];
  const note = (name: string, what: Written) => {
    files[what] += 1;
    if (what === 'kept') kept.push(name);
  };
  const write = (name: string, text: string) => note(name, output.writeText(name, text));

  const reported = new Map<string, ReportedItem>();
  const usedFiles = new Map<
    string,
    { itemIds: Set<string>; paths: string[]; address: string; urls: Set<string> }
  >();
  const wanted = new Map<string, Set<string>>();
  const signing = new Set<string>();
  const asked = new Set<string>();
  const commentsFile = path.join(folder, importFolder, 'comments.ndjson');
  rmSync(commentsFile, { force: true });
  let comments = 0;
  let done = 0;

  await archive.eachWithBody((item) => {
    options.onProgress((done += 1), items.length);
    const { id, type, status, title, url, place } = item;
    const base = { id, type, status, title, url, place };
    const decision = plan.decisionOf(item);
    if (item.comments.length > 0) {
      makeFolder(path.dirname(commentsFile));
      appendFileSync(commentsFile, `${JSON.stringify({ url, title, comments: item.comments })}\n`);
      comments += item.comments.length;
    }
    if (decision.becomes === 'file') return;
    if (decision.becomes === 'nothing') {
      reported.set(id, { ...base, became: 'nothing', reason: decision.reason });
      return;
    }
    const fileAt = (url: string) => {
      asked.add(url);
      return context.fileAt(url);
    };
    const text = convertText(item, decision, { ...context, fileAt });
    write(decision.path, text.text);
    for (const file of text.files) {
      note(file.path, output.copyFile(file.path, file.from));
      const used = usedFiles.get(file.from) ?? {
        itemIds: new Set(),
        paths: [],
        address: '',
        urls: new Set(),
      };
      used.itemIds.add(id);
      used.paths.push(file.path);
      used.urls.add(file.url);
      if (decision.isOnline) used.address ||= decision.address;
      usedFiles.set(file.from, used);
    }
    for (const url of asked)
      if (copies.missing.has(url)) wanted.set(url, (wanted.get(url) ?? new Set()).add(id));
    asked.clear();
    for (const author of text.authors) signing.add(author);
    reported.set(id, {
      ...base,
      became: decision.becomes,
      path: decision.path,
      address: decision.address,
      isOnline: decision.isOnline,
      date: decision.date,
      authors: text.authors.map((author) => authors.files.get(author)?.name ?? author),
      category: decision.category,
      hasLead: text.hasLead,
      words: text.words,
      losses: text.losses,
    });
  });

  const redirects = redirectsOf(archive, plan, lists, (item) => {
    const used = item.file === undefined ? undefined : usedFiles.get(copies.find(item.file) ?? '');
    return used?.address || undefined;
  });
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const { id, type, status, title, url, place } = item;
    const from = item.file === undefined ? undefined : copies.find(item.file);
    const used = from === undefined ? undefined : usedFiles.get(from);
    reported.set(id, {
      ...{ id, type, status, title, url, place },
      ...(used
        ? { became: 'file', usedBy: [...used.itemIds], paths: used.paths }
        : { became: 'nothing', reason: from === undefined ? 'missing-file' : 'unused-file' }),
    });
  }

  for (const [id, { name, bio, url, logins }] of authors.files) {
    if (!signing.has(id)) continue;
    const old = lists.filter(({ is, from }) => is === 'author' && logins.includes(from.split('/')[2] ?? ''));
    const redirectFrom = old.map(({ from }) => from);
    write(
      `authors/${id}.yaml`,
      stringify({ name, bio, url, ...(redirectFrom.length > 0 && { redirectFrom }) }, { lineWidth: 0 }),
    );
  }
  const pages = items.flatMap((item) => {
    const decision = plan.decisionOf(item);
    return decision.becomes === 'page' ? [decision] : [];
  });
  const taken = new Set([...reported.values()].flatMap((item) => ('path' in item ? [item.path] : [])));
  for (const [name, text] of Object.entries(template)) {
    if (taken.has(name) || name === 'site.yaml') continue;
    write(name, text);
  }
  write(
    'site.yaml',
    importedSettings(
      template['site.yaml']!,
      {
        site,
        sections: plan.sections.map((section) => ({
          ...section,
          redirectFrom: oldSectionPaths(section, lists, plan),
        })),
        navigation: pages.map(({ slug }) => slug),
        redirects,
      },
      words.sectionDescription,
    ),
  );
  const { removed } = output.finish();
  return {
    program: archive.program,
    site: { name: site.name, url: site.url, language: site.language, timeZone: site.timeZone },
    sources: options.sources,
    items: items.map(({ id }) => reported.get(id)!),
    missing: [...wanted].map(([url, ids]) => ({ url, reason: copies.missing.get(url)!, itemIds: [...ids] })),
    redirects,
    categories: site.categories.map(({ slug, name }) => {
      const place = places.get(slug);
      const became =
        place?.as === 'section' && place.parent !== undefined ? 'sub-section' : (place?.as ?? 'nothing');
      const articles = items.filter(
        ({ kind, categories }) => kind === 'article' && categories.includes(slug),
      ).length;
      return { slug, name, articles, became };
    }),
    comments,
    files: { ...files, removed: removed.length },
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

const oldSectionPaths = ({ id }: Section, lists: readonly OldList[], { addresses }: ImportPlan): string[] =>
  lists.filter(({ is, to }) => is === 'category' && to === addresses.section(id)).map(({ from }) => from);

/** What `site.yaml` says of old addresses: lists and files that nothing else can name. */
function redirectsOf(
  { items }: OldArchive,
  plan: ImportPlan,
  lists: readonly OldList[],
  usedAt: (item: OldItem) => string | undefined,
): { from: string; to: string }[] {
  const sections = new Set(plan.sections.map(({ id }) => plan.addresses.section(id)));
  const ofLists = lists.filter(
    ({ is, from, to }) =>
      is !== 'author' && !(is === 'category' && sections.has(to)) && !isSamePath(from, to),
  );
  const ofFiles = items.flatMap((item) => {
    const to = item.kind === 'file' ? usedAt(item) : undefined;
    if (to === undefined) return [];
    return [item.file, item.url].flatMap((url) => {
      const from = url && plan.old.pathOf(url);
      return from && from !== '/' ? [{ from, to }] : [];
    });
  });
  const byPath = new Map([...ofLists, ...ofFiles].map(({ from, to }) => [from, { from, to }]));
  return [...byPath.values()];
}

/** The slug that a site's folder is called by. */
export const folderNameOf = (name: string): string => slugOf(name) || 'publication';
