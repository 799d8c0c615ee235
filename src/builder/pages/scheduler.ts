/** Pages assigned at a time: few enough that all workers end together, enough that assigning costs nothing. */
const chunk = 16;

/** Progress of a route that a worker has begun; times in milliseconds. */
type Progress = { pages: number; assigned: number; listing: number; rendering: number };

/** Assigns the routes of a site, and their pages, to workers. */
export type Scheduler = {
  /** The next route whose pages a worker should list; undefined when none is worth it. */
  route: (worker: number) => number | undefined;
  /** Records how many pages a route has, and how long listing took. */
  listed: (route: number, pages: number, milliseconds: number) => void;
  /** The next pages of a route, end exclusive; undefined when all are assigned. */
  pages: (route: number) => [number, number] | undefined;
  /** Records how long rendering took. */
  rendered: (route: number, milliseconds: number) => void;
};

/**
 * First each worker gets groups of routes of its own; then routes that others are still rendering, if listing their
 * pages once more takes less than half of the time left. Each page of each route is assigned once.
 *
 * @param groups routes, by number, that one worker should list because they are made of the same data
 */
export function createScheduler(groups: readonly number[][]): Scheduler {
  const waiting = [...groups];
  const own = new Map<number, number[]>();
  const begun = new Map<number, Progress>();

  const isWorth = ({ pages, assigned, listing, rendering }: Progress) =>
    assigned < pages && ((pages - assigned) * rendering) / Math.max(assigned, 1) > 2 * listing;

  return {
    route(worker) {
      const mine = own.get(worker)?.length ? own.get(worker)! : [...(waiting.shift() ?? [])];
      own.set(worker, mine);
      return mine.shift() ?? begun.entries().find(([, progress]) => isWorth(progress))?.[0];
    },
    listed(route, pages, listing) {
      if (!begun.has(route)) begun.set(route, { pages, assigned: 0, listing, rendering: 0 });
    },
    pages(route) {
      const progress = begun.get(route)!;
      const { pages, assigned } = progress;
      if (assigned >= pages) return undefined;
      progress.assigned = Math.min(pages, assigned + chunk);
      return [assigned, progress.assigned];
    },
    rendered(route, milliseconds) {
      begun.get(route)!.rendering += milliseconds;
    },
  };
}

/**
 * Groups the routes of a folder that has endpoints besides pages: its feeds, or the search page and its index, are made of
 * the same data. These come first, because workers only share routes that have begun. Other routes are groups of one.
 *
 * @param routes such as `{ component: 'src/pages/[search]/index.astro', type: 'page' }`
 */
export function groupsOf(routes: readonly { component: string; type: string }[]): number[][] {
  const folders = Map.groupBy(routes.keys(), (route) => {
    const { component } = routes[route]!;
    return /^src\/pages\/([^/]+)\//.exec(component)?.[1] ?? component;
  });
  return [...folders.values()]
    .flatMap((group) =>
      group.some((route) => routes[route]!.type === 'endpoint') ? [group] : group.map((route) => [route]),
    )
    .sort((a, b) => b.length - a.length);
}
