import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { measure, type Measured } from './measure.ts';
import { clock, type Workplace } from './workplace.ts';

/** What is built, in this order: each build stands on those before it. */
export const kinds = ['cold', 'unchanged', 'one edit', 'embargo lifted', 'template change'] as const;
export type Kind = (typeof kinds)[number];

/** A kind of build; medians of seconds, the most of megabytes, pages of the last run. */
export type Row = {
  articles: number;
  kind: Kind;
  seconds: number;
  megabytes: number;
  rendered: number;
  taken: number;
  writtenMegabytes: number;
  stages: Record<string, number>;
  /** Seconds of processor for some of the pages: medians. */
  parts: Record<keyof typeof parts, number>;
};

/** The folders of routes whose pages are told apart. */
const parts = { feeds: 'src/pages/[...list]/', search: 'src/pages/[search]/' };

const spentOn = ({ report }: Measured, folder: string) =>
  Object.entries(report.spent)
    .filter(([component]) => component.startsWith(folder))
    .reduce((sum, [, seconds]) => sum + seconds, 0);

/** Runs the builds of a benchmark, each so many times. */
export async function runSeries(
  place: Workplace,
  { articles, runs, onProgress }: { articles: number; runs: number; onProgress: (line: string) => void },
): Promise<Row[]> {
  const measured = new Map<Kind, Measured[]>(kinds.map((kind) => [kind, []]));
  const edited = articlesOf(place.folder);
  for (let run = 1; run <= runs; run++) {
    const steps: Record<Kind, () => number> = {
      cold: () => (place.clean(), clock),
      unchanged: () => clock,
      'one edit': () => (place.editArticle(edited[Math.floor(edited.length / 2)]!, run), clock),
      'embargo lifted': () => clock + 7200,
      'template change': () => (place.editTemplate(run), clock + 7200),
    };
    for (const kind of kinds) {
      const result = await measure(place.folder, steps[kind]());
      measured.get(kind)!.push(result);
      onProgress(`run ${run} of ${runs}, ${kind}: ${result.seconds.toFixed(1)} s`);
    }
  }
  return kinds.map((kind) => rowOf(articles, kind, measured.get(kind)!));
}

function rowOf(articles: number, kind: Kind, list: Measured[]): Row {
  const { report } = list.at(-1)!;
  return {
    articles,
    kind,
    seconds: median(list.map(({ seconds }) => seconds)),
    megabytes: Math.max(...list.map(({ megabytes }) => megabytes)),
    rendered: report.rendered.length,
    taken: report.pages - report.rendered.length,
    writtenMegabytes: report.bytesWritten / 2 ** 20,
    stages: Object.fromEntries(
      Object.keys(report.stages).map((stage) => [
        stage,
        median(list.map((m) => m.report.stages[stage] ?? 0)),
      ]),
    ),
    parts: {
      feeds: median(list.map((m) => spentOn(m, parts.feeds))),
      search: median(list.map((m) => spentOn(m, parts.search))),
    },
  };
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;

const articlesOf = (folder: string) =>
  readdirSync(path.join(folder, 'content/articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /article-\d+\.md$/.test(file))
    .sort();

/** Megabytes of all files below a folder. */
export const megabytesOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0) /
  2 ** 20;
