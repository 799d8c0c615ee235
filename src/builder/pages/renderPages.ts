import { availableParallelism } from 'node:os';
import { runHelper } from '../workers.ts';
import type { Rendition } from '../images/imageVariant.ts';
import { claimsOn, groupsOf, type Claims } from './scheduler.ts';
import type { Done } from './outcome.ts';
import type { Claimed, Report, ShareData } from './renderWorker.ts';

/** More processes than this cost more memory than they save time; one takes half a second to begin. */
const most = 4;
const articlesForEach = 100;

/** Seconds that all processes together took for the pages of each route, by its file; listing them included. */
export type Spent = Record<string, number>;

export type Rendered = { pages: Done[]; asked: Map<string, Rendition>; spent: Spent };

/**
 * Renders all pages, in as many processes as there are processors if there is enough for each to do. It may be called
 * while the publication is still read: each process opens the press meanwhile.
 *
 * @param articles about how many there are
 * @param edition digest of the content and the clock, when they are there
 * @param signal gives up
 */
export async function renderPages(
  data: ShareData,
  articles: number,
  edition: Promise<string>,
  told: (pages: number) => void,
  signal: AbortSignal,
): Promise<Rendered> {
  const pages: Done[] = [];
  const asked = new Map<string, Rendition>();
  const spent: Spent = {};
  let claims: Claims | undefined;
  let routes: readonly { component: string }[] = [];
  const stop = new AbortController();

  const answer = async (who: number, report: Report): Promise<Claimed> => {
    if ('routes' in report) {
      routes = report.routes;
      claims ??= claimsOn(groupsOf(report.routes));
      return { edition: await edition, route: claims.route(who) };
    }
    if ('renditions' in report) {
      for (const [name, rendition] of report.renditions) asked.set(name, rendition);
      return {};
    }
    const { component } = routes[report.route]!;
    spent[component] = (spent[component] ?? 0) + report.milliseconds / 1000;
    if ('listed' in report) claims!.listed(report.route, report.listed, report.milliseconds);
    else {
      for (const page of report.done) pages.push(page);
      claims!.printed(report.route, report.milliseconds);
      told(pages.length);
    }
    const next = claims!.pages(report.route);
    return next ? { pages: next } : { route: claims!.route(who) };
  };

  const count = Math.min(availableParallelism(), most, Math.ceil((1 + articles) / articlesForEach));
  const processes = Array.from({ length: count }, (_, who) =>
    runHelper<ShareData, Report, Claimed>({
      file: './pages/renderWorkerMain.ts',
      data,
      told: (report) => answer(who, report),
      signal: AbortSignal.any([signal, stop.signal]),
    }),
  );
  try {
    await Promise.all(processes);
  } finally {
    stop.abort();
  }
  refuseTwins(pages);
  return { pages: pages.sort((a, b) => (a.file < b.file ? -1 : 1)), asked, spent };
}

/** Two routes that make the same file would make it a matter of chance which one is published. */
function refuseTwins(pages: readonly Done[]): void {
  const routes = new Map<string, string>();
  for (const { file, record } of pages) {
    const other = routes.get(file);
    if (other !== undefined) throw new Error(`${other} and ${record.route} both make ${file}.`);
    routes.set(file, record.route);
  }
}
