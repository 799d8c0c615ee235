import { articlePath, sectionPath } from '../addresses/siteAddresses.ts';
import { articleSchema, type FrontMatter, type SiteFacts } from './schemas/articleSchema.ts';
import { contradictions } from './schemas/contradictions.ts';
import { readDate } from './dates/dates.ts';
import { readDocument, type Document, type DocumentKind } from './documents.ts';
import { fault, faultAt, type FaultDetail } from './faults.ts';
import { articleName, type ArticleName } from './files/fileNames.ts';
import { status, type Status } from './gate.ts';
import { valueAt } from './schemas/schemaFaults.ts';
import type { ListedFile } from './files/listing.ts';
import type { Fields } from './yaml/frontMatter.ts';
import type { EntryReading } from './live/entryReading.ts';
import { writtenEntries, type WrittenEntry } from './live/writtenEntries.ts';
import type { ReadOutline } from './outline.ts';

/** An article's file, read by itself: the same for the same bytes, name and site, whenever it is read. */
export type ArticleFile = Document<FrontMatter> &
  ArticleName &
  ListedFile & {
    /** The section that it names, if there is one. */
    category: string | undefined;
    /** Its address on the site, if its section and its name say: `/politique/mine/`. */
    address: string | undefined;
    date: string | undefined;
    /** The entries of a live page that its body has. */
    written: readonly WrittenEntry[];
  };

/** The same at a moment. */
export type ArticleReading = ArticleFile & {
  /** Where it stands at the clock, if its dates say. */
  status: Status | undefined;
  /** Of a reply that would be published: the status of the article it answers, which keeps it back. */
  heldBy?: Status | undefined;
  /** The entries of a live page, oldest first; undefined for any other article. */
  liveEntries?: EntryReading[] | undefined;
};

export type ArticleKind = DocumentKind<FrontMatter> & { facts: SiteFacts };

/** Makes, once for all articles, the rules they are validated by. */
export const articleKind = (facts: SiteFacts): ArticleKind => ({
  name: 'articles',
  facts,
  schema: articleSchema(facts),
  timeZone: facts.timeZone,
  minimalFields: ['title: …', 'date: 2023-11-02', `category: ${facts.sections[0]?.id ?? '…'}`],
  expandShorthand: (data) => {
    const { withdrawn, event } = data;
    const place = valueAt(event, ['place']);
    return {
      ...data,
      ...(typeof withdrawn === 'string' && { withdrawn: { text: withdrawn } }),
      ...(typeof place === 'string' && { event: { ...(event as Fields), place: { name: place } } }),
    };
  },
  contradictions: (data) => contradictions(data, facts.timeZone),
});

export type ArticleRules = { outline: ReadOutline; reserved: ReadonlySet<string> };

/** Reads an article. Never throws, whatever the bytes. */
export function readArticle(
  bytes: Uint8Array,
  listed: ListedFile,
  file: string,
  kind: ArticleKind,
  { clock, ...rules }: ArticleRules & { clock: number },
): ArticleReading {
  return articleAt(readArticleFile(bytes, listed, file, kind, rules), kind, clock);
}

/** Reads an article's file for whatever moment. Never throws, whatever the bytes. */
export function readArticleFile(
  bytes: Uint8Array,
  listed: ListedFile,
  file: string,
  kind: ArticleKind,
  { outline, reserved }: ArticleRules,
): ArticleFile {
  const name = articleName(listed.path.replace(/^articles\//, ''), reserved);
  let written: readonly WrittenEntry[] = [];
  const document = readDocument(bytes, file, kind, (body, fields) => {
    if (fields['kind'] !== 'live') return outline(body, name.format);
    const { timeZone } = kind;
    const read = { date: fields['date'], timeZone, outline: (text: string) => outline(text, name.format) };
    const { opening, entries } = writtenEntries(body, read);
    written = entries;
    return opening;
  });
  const { data, value, faults } = document;
  const place = { file, line: 1, column: 1 };
  const { sections } = kind.facts;
  const category = sections.find(({ id }) => id === data['category'])?.id;
  const nameFault = name.nameFault ?? subsectionFault(name, listed.path, category, sections);
  const isLiveMdx = data['kind'] === 'live' && name.format === 'mdx';
  const ofFormat = isLiveMdx
    ? [fault('live-mdx', { right: file.split('/').at(-1)!.slice(0, -1) }, place)]
    : [];
  return {
    ...document,
    ...name,
    ...listed,
    written,
    date: value ? value.date : dateIn(data['date'], kind),
    category,
    address: category && !nameFault ? articlePath({ category, slug: name.slug }, sections) : undefined,
    faults: [...(nameFault ? [faultAt(nameFault, place)] : []), ...ofFormat, ...faults],
  };
}

/** The fault of an article that would have the address of a sub-section of its section. */
function subsectionFault(
  { slug, format }: ArticleName,
  path: string,
  category: string | undefined,
  sections: SiteFacts['sections'],
): FaultDetail | undefined {
  const taken = sections.find(({ id, parent }) => id === slug && parent === category);
  if (!taken || category === undefined) return undefined;
  const right = `article-${slug}${/(?:^|\/)index\.mdx?$/.test(path) ? '' : `.${format}`}`;
  return { rule: 'slug-section', values: { address: sectionPath(slug, sections), right } };
}

/** Where an article stands at the clock, in milliseconds since 1970. */
export function articleAt(article: ArticleFile, kind: ArticleKind, clock: number): ArticleReading {
  const { data, value, date } = article;
  const { expires, draft, withdrawn } = value ?? {
    expires: dateIn(data['expires'], kind),
    draft: data['draft'] === true,
    withdrawn: 'withdrawn' in data ? { date: dateIn(valueAt(data, ['withdrawn', 'date']), kind) } : undefined,
  };
  const stands = date === undefined ? undefined : status({ date, expires, draft, withdrawn }, clock);
  return stands === 'withdrawn'
    ? withoutBody({ ...article, status: stands })
    : { ...article, status: stands };
}

/** Nothing of the body of a withdrawn article is looked at: a fault in it must not keep the article where it was. */
const withoutBody = (article: ArticleReading): ArticleReading => ({
  ...article,
  outline: { links: [], pictures: [], faults: [] },
  written: [],
  faults: article.faults.filter(({ line }) => line < article.bodyLine),
});

function dateIn(written: unknown, { timeZone }: ArticleKind): string | undefined {
  const reading = typeof written === 'string' ? readDate(written, timeZone) : undefined;
  return reading && 'date' in reading ? reading.date : undefined;
}
