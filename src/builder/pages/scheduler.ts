/** Pages claimed at a time: few enough that all end together, enough that claiming costs nothing. */
const chunk = 16;

/** What is known of a route that somebody works on; milliseconds. */
type Progress = { pages: number; taken: number; listing: number; rendering: number };

/** Gives out the routes of a site, and their pages, to several who print them. */
export type Scheduler = {
  /** A route to list the pages of; none when nothing is left that is worth it. */
  route: (who: number) => number | undefined;
  /** Is told how many pages a route has, and how long it took to list them. */
  listed: (route: number, pages: number, milliseconds: number) => void;
  /** The next pages of a route, from and up to; none when all are taken out. */
  pages: (route: number) => [number, number] | undefined;
  /** Is told how long it took to print some. */
  rendered: (route: number, milliseconds: number) => void;
};

/**
 * First everyone gets groups of routes that nobody else has; then routes that others are still busy with, where listing
 * their pages once more takes less than half of what is left to print. Each page of each route is taken out once.
 *
 * @param groups routes, by number, that one should list: they are made of the same things
 */
export function createScheduler(groups: readonly number[][]): Scheduler {
  const waiting = [...groups];
  const own = new Map<number, number[]>();
  const begun = new Map<number, Progress>();

  const isWorth = ({ pages, taken, listing, rendering }: Progress) =>
    taken < pages && ((pages - taken) * rendering) / Math.max(taken, 1) > 2 * listing;

  return {
    route(who) {
      const mine = own.get(who)?.length ? own.get(who)! : [...(waiting.shift() ?? [])];
      own.set(who, mine);
      return mine.shift() ?? begun.entries().find(([, progress]) => isWorth(progress))?.[0];
    },
    listed(route, pages, listing) {
      if (!begun.has(route)) begun.set(route, { pages, taken: 0, listing, rendering: 0 });
    },
    pages(route) {
      const progress = begun.get(route)!;
      const { pages, taken } = progress;
      if (taken >= pages) return undefined;
      progress.taken = Math.min(pages, taken + chunk);
      return [taken, progress.taken];
    },
    rendered(route, milliseconds) {
      begun.get(route)!.rendering += milliseconds;
    },
  };
}

/**
 * Groups routes of one folder that has files besides pages: its feeds, or its index and what asks it, are made of the same
 * things. These come first, for nobody helps with a route that has not begun. Other routes are groups of their own.
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
