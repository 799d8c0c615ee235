import { expect, test } from 'vitest';
import { createScheduler, groupsOf } from '../../../src/builder/pages/scheduler.ts';

test('every page of every route is given out once, however many print', () => {
  const claims = createScheduler([[0, 2], [1]]);
  const given: string[] = [];
  const printers = [1, 2, 3].map((who) => ({ who, route: claims.route(who) }));
  while (printers.some(({ route }) => route !== undefined)) {
    for (const printer of printers) {
      const { route, who } = printer;
      if (route === undefined) continue;
      claims.listed(route, 40, 1);
      const pages = claims.pages(route);
      if (pages) given.push(`${route}: ${pages.join(' ')}`);
      else printer.route = claims.route(who);
    }
  }
  const each = ['0 16', '16 32', '32 40'];
  expect(given.sort()).toEqual(['0', '1', '2'].flatMap((route) => each.map((pages) => `${route}: ${pages}`)));
});

test('one alone gets the routes of a group one after the other', () => {
  const claims = createScheduler([[2, 0], [1]]);
  expect([1, 1, 1, 1].map((who) => claims.route(who))).toEqual([2, 0, 1, undefined]);
});

test.each([
  ['a long route is helped with', 1000, 10, 0],
  ['a route whose pages take longer to list than to print is left alone', 1000, 60_000, undefined],
  ['a route that is all but done is left alone', 32, 10, undefined],
])('%s', (_name, pages, listing, expected) => {
  const claims = createScheduler([[0]]);
  claims.route(1);
  claims.listed(0, pages, listing);
  for (let i = 0; i < 2; i++) {
    claims.pages(0);
    claims.rendered(0, 50);
  }
  expect(claims.route(2)).toBe(expected);
});

test('feeds of one list, and a search with its files, are listed by one, and before others', () =>
  expect(
    groupsOf([
      { component: 'src/pages/index.astro', type: 'page' },
      { component: 'src/pages/[search]/index.astro', type: 'page' },
      { component: 'src/pages/[section]/[slug].astro', type: 'page' },
      { component: 'src/pages/[search]/files/[file].json.ts', type: 'endpoint' },
      { component: 'src/pages/[section]/[...page].astro', type: 'page' },
    ]),
  ).toEqual([[1, 3], [0], [2], [4]]));
