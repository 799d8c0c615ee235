import { articleSchema, type FrontMatter, type SiteFacts } from './articleSchema.ts';
import { contradictions } from './contradictions.ts';
import { readDate } from './dates.ts';
import { readDocument, type Document, type DocumentKind } from './documents.ts';
import { faultAt } from './faults.ts';
import { articleName, type ArticleName } from './fileNames.ts';
import { status, type Status } from './gate.ts';
import type { Listed } from './listing.ts';
import type { ReadOutline } from './outline.ts';

/** An article's file, read by itself. */
export type ArticleReading = Document<FrontMatter> &
  ArticleName &
  Listed & {
    /** Where it stands at the clock, if its dates say. */
    status: Status | undefined;
    /** Its address on the site, if its section and its name say: `/politique/mine/`. */
    address: string | undefined;
    date: string | undefined;
  };

/** The same, whatever the clock says; what the gate will ask for. */
export type TimelessReading = Omit<ArticleReading, 'status'> & {
  when: { date: string | undefined; expires: string | undefined; draft: boolean };
};

export type ArticleKind = DocumentKind<FrontMatter> & { facts: SiteFacts };

/** Makes, once for all articles, what they are held to. */
export const articleKind = (facts: SiteFacts): ArticleKind => ({
  facts,
  schema: articleSchema(facts),
  timeZone: facts.timeZone,
  least: ['title: …', 'date: 2023-11-02', `category: ${facts.sections[0]?.id ?? '…'}`],
  contradictions: (data) => contradictions(data, facts.timeZone),
});

/** Tells where an article stands at a clock, and where its file is: what may change without the file. */
export const placed = (
  { when, ...article }: TimelessReading,
  { disk }: Listed,
  clock: number,
): ArticleReading => ({
  ...article,
  disk,
  status: when.date === undefined ? undefined : status({ ...when, date: when.date }, clock),
});

/** Reads an article. Never throws, whatever the bytes. */
export function readArticle(
  bytes: Uint8Array,
  listed: Listed,
  file: string,
  kind: ArticleKind,
  { outline, reserved }: { outline: ReadOutline; reserved: ReadonlySet<string> },
): TimelessReading {
  const name = articleName(listed.path.replace(/^articles\//, ''), reserved);
  const document = readDocument(bytes, file, kind, (body) => outline(body, name.format));
  const { data, value, faults } = document;
  const place = { file, line: 1, column: 1 };
  const category = kind.facts.sections.find(({ id }) => id === data['category'])?.id;
  const { date, expires, draft } = value ?? {
    date: dateIn(data['date'], kind),
    expires: dateIn(data['expires'], kind),
    draft: data['draft'] === true,
  };
  return {
    ...document,
    ...name,
    ...listed,
    date,
    when: { date, expires, draft },
    address: category && !name.refusal ? `/${category}/${name.slug}/` : undefined,
    faults: name.refusal ? [faultAt(name.refusal, place), ...faults] : faults,
  };
}

function dateIn(written: unknown, { timeZone }: ArticleKind): string | undefined {
  const reading = typeof written === 'string' ? readDate(written, timeZone) : undefined;
  return reading && 'date' in reading ? reading.date : undefined;
}
