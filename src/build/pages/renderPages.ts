import { availableParallelism } from 'node:os';
import type { Rendition } from '../pictures/rendition.ts';
import { runThread } from '../thread.ts';
import { roomForClaims } from './claims.ts';
import type { Done, ShareData } from './share.ts';

/** More threads than this cost more memory than they save time. */
const mostThreads = 4;

type Message = { done?: Done[]; renditions?: [string, Rendition][] };

/** Renders all pages on as many threads as there are processors. */
export async function renderPages(
  data: Omit<ShareData, 'shared'>,
  told: (pages: number) => void,
): Promise<{ pages: Done[]; asked: Map<string, Rendition> }> {
  const pages: Done[] = [];
  const asked = new Map<string, Rendition>();
  const shared = roomForClaims(1024);
  const count = Math.min(availableParallelism(), mostThreads);
  const threads = Array.from({ length: count }, () =>
    runThread<Message>('./pages/shareWorker.ts', { ...data, shared }, ({ done = [], renditions = [] }) => {
      for (const page of done) pages.push(page);
      for (const [name, rendition] of renditions) asked.set(name, rendition);
      told(pages.length);
    }),
  );
  await Promise.all(threads);
  refuseTwins(pages);
  return { pages: pages.sort((a, b) => (a.file < b.file ? -1 : 1)), asked };
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
