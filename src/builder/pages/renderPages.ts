import { runHere, spawnWorker, type WorkerOptions } from '../workers.ts';
import type { ImageVariant } from '../images/imageVariant.ts';
import { createScheduler, groupsOf, type Scheduler } from './scheduler.ts';
import type { PageResult } from './outcome.ts';
import type { Assignment, WorkerMessage, WorkerData } from './renderWorker.ts';

/** Seconds that all workers together took for the pages of each route, by the route's file; listing them included. */
export type SecondsByRoute = Record<string, number>;

export type Rendered = { pages: PageResult[]; requested: Map<string, ImageVariant>; spent: SecondsByRoute };

/**
 * Renders all pages. It may be called while the publication is still being read: each worker loads the bundle meanwhile.
 *
 * @param count number of worker processes, by `workersFor`
 * @param edition resolves with the digest of content and clock
 * @param signal aborts rendering
 * @throws Error if two routes write the same file
 */
export async function renderPages(
  data: WorkerData,
  count: number,
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

  const workers = Array.from({ length: Math.max(1, count) }, async (_, worker) => {
    const options: WorkerOptions<WorkerData, WorkerMessage, Assignment> = {
      file: './pages/renderWorkerMain.ts',
      data,
      onMessage: (report) => reply(worker, report),
      signal: AbortSignal.any([signal, stop.signal]),
    };
    if (count > 0) return spawnWorker(options);
    const { renderAssigned } = await import('./renderWorker.ts');
    return runHere(renderAssigned, options);
  });
  try {
    await Promise.all(workers);
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
