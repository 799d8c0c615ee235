import { availableParallelism } from 'node:os';
import { spawnWorker } from '../workers.ts';
import type { ImageVariant } from '../images/imageVariant.ts';
import { createScheduler, groupsOf, type Scheduler } from './scheduler.ts';
import type { PageResult } from './outcome.ts';
import type { Assignment, WorkerMessage, WorkerData } from './renderWorker.ts';

/** More workers than this cost more memory than they save time; each takes half a second to start. */
const maxWorkers = 4;
const articlesPerWorker = 100;

/** Seconds that all workers together took for the pages of each route, by the route's file; listing them included. */
export type SecondsByRoute = Record<string, number>;

export type Rendered = { pages: PageResult[]; requested: Map<string, ImageVariant>; spent: SecondsByRoute };

/**
 * Renders all pages, in as many workers as there are processors if there is enough work for each. It may be called
 * while the publication is still being read: each worker loads the bundle meanwhile.
 *
 * @param articles their approximate number
 * @param edition resolves with the digest of content and clock
 * @param signal aborts rendering
 * @throws Error if two routes write the same file
 */
export async function renderPages(
  data: WorkerData,
  articles: number,
  edition: Promise<string>,
  onProgress: (pages: number) => void,
  signal: AbortSignal,
): Promise<Rendered> {
  const pages: PageResult[] = [];
  const requested = new Map<string, ImageVariant>();
  const spent: SecondsByRoute = {};
  let scheduler: Scheduler | undefined;
  let routes: readonly { component: string }[] = [];
  const stop = new AbortController();

  const reply = async (worker: number, report: WorkerMessage): Promise<Assignment> => {
    if ('routes' in report) {
      routes = report.routes;
      scheduler ??= createScheduler(groupsOf(report.routes));
      return { edition: await edition, route: scheduler.route(worker) };
    }
    if ('variants' in report) {
      for (const [name, variant] of report.variants) requested.set(name, variant);
      return {};
    }
    const { component } = routes[report.route]!;
    spent[component] = (spent[component] ?? 0) + report.milliseconds / 1000;
    if ('listed' in report) scheduler!.listed(report.route, report.listed, report.milliseconds);
    else {
      for (const page of report.done) pages.push(page);
      scheduler!.rendered(report.route, report.milliseconds);
      onProgress(pages.length);
    }
    const next = scheduler!.pages(report.route);
    return next ? { pages: next } : { route: scheduler!.route(worker) };
  };

  const count = Math.min(availableParallelism(), maxWorkers, Math.ceil((1 + articles) / articlesPerWorker));
  const processes = Array.from({ length: count }, (_, worker) =>
    spawnWorker<WorkerData, WorkerMessage, Assignment>({
      file: './pages/renderWorkerMain.ts',
      data,
      onMessage: (report) => reply(worker, report),
      signal: AbortSignal.any([signal, stop.signal]),
    }),
  );
  try {
    await Promise.all(processes);
  } finally {
    stop.abort();
  }
  assertUniqueOutputs(pages);
  return { pages: pages.sort((a, b) => (a.file < b.file ? -1 : 1)), requested, spent };
}

/** If two routes wrote the same file, chance would decide which of them is published. */
function assertUniqueOutputs(pages: readonly PageResult[]): void {
  const routes = new Map<string, string>();
  for (const { file, record } of pages) {
    const other = routes.get(file);
    if (other !== undefined) throw new Error(`${other} and ${record.route} both write ${file}.`);
    routes.set(file, record.route);
  }
}
