import type { ArticleReading } from '../articles.ts';
import { fault, faultAt, type Fault } from '../faults.ts';
import { hasCome } from '../gate.ts';
import { shiftLines } from '../outline.ts';
import { articleOfEntry, type EntryFile } from './entryFiles.ts';
import type { EntryReading } from './entryReading.ts';

/**
 * Puts the entries of live pages together: those that a body has under headings, and those in files beside it, oldest first.
 *
 * @returns the articles, and a fault for each entry without a live page
 */
export function joinEntries(
  articles: readonly ArticleReading[],
  files: readonly EntryFile[],
  clock: number,
): { articles: ArticleReading[]; faults: Fault[] } {
  const byArticle = Map.groupBy(files, ({ path }) => articleOfEntry(path));
  const joined = articles.map((article) => {
    if (article.data['kind'] !== 'live' || article.status === 'withdrawn') return article;
    const key = article.path.replace(/\.mdx?$/, '');
    const beside = byArticle.get(key) ?? [];
    byArticle.delete(key);
    const entries = [
      ...oldestFirst(article.written).map((entry) => readingOfWritten(article, entry, clock)),
      ...beside.map((entry) => readingOfFile(entry, clock)),
    ];
    return { ...article, liveEntries: withAnchors(entries) };
  });
  for (const { path, status } of articles)
    if (status === 'withdrawn') byArticle.delete(path.replace(/\.mdx?$/, ''));
  const stray = [...byArticle].flatMap(([key, entries]) => {
    const article = articles.find(({ path }) => path.replace(/\.mdx?$/, '') === key)?.file;
    return entries.map(({ file }) => fault('entry-stray', { article }, { file, line: 1, column: 1 }));
  });
  return { articles: joined, faults: stray };
}

/** Entries of a body from its last to its first if its first is the newest, so that those of one minute are in order. */
function oldestFirst<T extends { date: string | undefined }>(written: readonly T[]): readonly T[] {
  const [first, last] = [written[0]?.date, written.at(-1)?.date];
  return first && last && Date.parse(first) > Date.parse(last) ? written.toReversed() : written;
}

type Dated = { date: string; title: string; draft: boolean };

const valueOf = ({ date, title, draft }: Dated, clock: number) => ({
  ...{ date, title, anchor: '' },
  status: draft ? ('draft' as const) : hasCome(date, clock) ? ('published' as const) : ('embargoed' as const),
});

function readingOfWritten(
  article: ArticleReading,
  entry: ArticleReading['written'][number],
  clock: number,
): EntryReading {
  const { path, disk, file, data, digest, fileDigest, bodyLine } = article;
  const { date, title, firstLine, lastLine } = entry;
  const lines = bodyLine - 1;
  const outline = shiftLines(entry.outline, lines);
  return {
    ...{ path, disk, file, data, digest, fileDigest, outline },
    bodyLine: firstLine + lines,
    lastLine: lastLine + lines,
    line: entry.line + lines,
    faults: outline.faults.map((detail) => faultAt(detail, { ...detail, file })),
    value: date === undefined ? undefined : valueOf({ date, title, draft: false }, clock),
  };
}

function readingOfFile(entry: EntryFile, clock: number): EntryReading {
  const { path, disk, file, data, digest, fileDigest, bodyLine, outline, faults, value, start } = entry;
  return {
    ...{ path, disk, file, data, digest, fileDigest, outline, faults, bodyLine },
    line: start.line,
    value: value && valueOf(value, clock),
  };
}

/**
 * Entries oldest first, each with its anchor: its minute, with a number for all but the first of one minute. What is not
 * published is counted last, so that nothing of it can be read from the anchors of others.
 */
function withAnchors(entries: readonly EntryReading[]): EntryReading[] {
  const at = ({ value }: EntryReading) => (value ? Date.parse(value.date) : 0);
  const sorted = entries.toSorted((a, b) => at(a) - at(b));
  const isShown = ({ value }: EntryReading) => value?.status === 'published';
  const counts = new Map<string, number>();
  const anchors = new Map<EntryReading, string>();
  for (const entry of [...sorted.filter(isShown), ...sorted.filter((one) => !isShown(one))]) {
    const minute = entry.value?.date.slice(0, 16).replace('T', '-').replace(':', '') ?? '';
    const count = (counts.get(minute) ?? 0) + 1;
    counts.set(minute, count);
    anchors.set(entry, count > 1 ? `${minute}-${count}` : minute);
  }
  return sorted.map((entry) =>
    entry.value ? { ...entry, value: { ...entry.value, anchor: anchors.get(entry)! } } : entry,
  );
}
