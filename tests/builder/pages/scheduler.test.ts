import { expect, test } from 'vitest';
import { createScheduler, groupsOf } from '../../../src/builder/pages/scheduler.ts';

test('every page of every route is assigned once, for any number of workers', () => {
  const scheduler = createScheduler([[0, 2], [1]]);
  const assigned: string[] = [];
  const workers = [1, 2, 3].map((id) => ({ id, route: scheduler.route(id) }));
  while (workers.some(({ route }) => route !== undefined)) {
    for (const worker of workers) {
      const { route, id } = worker;
      if (route === undefined) continue;
      scheduler.listed(route, 40, 1);
      const pages = scheduler.pages(route);
      if (pages) assigned.push(`${route}: ${pages.join(' ')}`);
      else worker.route = scheduler.route(id);
    }
  }
  const each = ['0 16', '16 32', '32 40'];
  expect(assigned.sort()).toEqual(
    ['0', '1', '2'].flatMap((route) => each.map((pages) => `${route}: ${pages}`)),
  );
});

test('a single worker gets the routes of a group in sequence', () => {
  const scheduler = createScheduler([[2, 0], [1]]);
  expect([1, 1, 1, 1].map((id) => scheduler.route(id))).toEqual([2, 0, 1, undefined]);
});

test.each([
  ['a long route is shared', 1000, 10, 0],
  ['a route whose pages take longer to list than to render is not shared', 1000, 60_000, undefined],
  ['an almost finished route is not shared', 32, 10, undefined],
])('%s', (_name, pages, listing, expected) => {
  const scheduler = createScheduler([[0]]);
  scheduler.route(1);
  scheduler.listed(0, pages, listing);
  for (let i = 0; i < 2; i++) {
    scheduler.pages(0);
    scheduler.rendered(0, 50);
  }
  expect(scheduler.route(2)).toBe(expected);
});

test('the feeds of a list, and the search with its files, form groups that come first', () =>
  expect(
    groupsOf([
      { component: 'src/pages/index.astro', type: 'page' },
      { component: 'src/pages/[search]/index.astro', type: 'page' },
      { component: 'src/pages/[section]/[slug].astro', type: 'page' },
      { component: 'src/pages/[search]/files/[file].json.ts', type: 'endpoint' },
      { component: 'src/pages/[section]/[...page].astro', type: 'page' },
    ]),
  ).toEqual([[1, 3], [0], [2], [4]]));
