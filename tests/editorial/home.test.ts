import { describe, expect, test } from 'vitest';
import { homeOf } from '../../src/editorial/home.ts';
import { anArticle, anEdition, sampleSettings } from './samples.ts';

const dated = (slug: string, day: number, more: object = {}) =>
  anArticle({ slug, date: `2026-05-${String(day).padStart(2, '0')}T00:00:00+02:00`, ...more });

test('the newest article leads', () => {
  expect(homeOf(anEdition([dated('old', 1), dated('new', 2)])).lead?.id).toBe('new');
});

test('a featured article leads before a newer one', () => {
  expect(homeOf(anEdition([dated('chosen', 1, { featured: true }), dated('new', 2)])).lead?.id).toBe(
    'chosen',
  );
});

test.each(['opinion', 'brief', 'reply', 'sponsored'] as const)('what is %s never leads', (kind) => {
  const home = homeOf(anEdition([dated('news', 1), dated('other', 2, { kind, featured: true })]));
  expect(home.lead?.id).toBe('news');
});

test('a live page leads like any news', () =>
  expect(homeOf(anEdition([dated('news', 1), dated('live', 2, { kind: 'live' })])).lead?.id).toBe('live'));

test('opinion is separate from the news', () => {
  const home = homeOf(anEdition([dated('news', 1), dated('view', 2, { kind: 'opinion' })]));
  expect(home.opinions.map(({ id }) => id)).toEqual(['view']);
  expect(home.latest).toEqual([]);
});

test('advertising never leads the block of a section', () => {
  const home = homeOf(
    anEdition([
      ...Array.from({ length: 7 }, (_, i) => dated(`top${i}`, 20 + i)),
      dated('paid', 9, { category: 'sciences', kind: 'sponsored' }),
      dated('view', 8, { category: 'sciences', kind: 'news' }),
      ...Array.from({ length: 3 }, (_, i) => dated(`more${i}`, 10 + i)),
    ]),
  );
  const block = home.sections.find(({ section }) => section.label === 'Sciences');
  expect(block?.teasers.map(({ id }) => id)).toEqual(['view', 'paid']);
});

test('a section with nothing but advertising is left out', () => {
  const paid = dated('paid', 9, { category: 'sciences', kind: 'sponsored' });
  expect(homeOf(anEdition([paid])).sections).toEqual([]);
});

const [politique, sciences] = sampleSettings.sections;
const withEurope = {
  ...sampleSettings,
  sections: [politique!, sciences!, { ...politique!, id: 'europe', name: 'Europe', parent: 'politique' }],
};

test.each([
  [
    'a sub-section has no row of its own, but its articles stand in that of its section',
    undefined,
    ['Politique', 'Sciences'],
  ],
  ['it has one where site.yaml names it', ['europe', 'sciences'], ['Europe', 'Sciences']],
])('%s', (_, sections, expected) => {
  const settings = { ...withEurope, home: { latest: 3, ...(sections && { sections }) } };
  const articles = Array.from({ length: 12 }, (_, i) =>
    dated(`a${i}`, i + 1, { category: ['europe', 'sciences'][i % 2]! }),
  );
  const rows = homeOf(anEdition(articles, { settings })).sections;
  expect(rows.map(({ section }) => section.label)).toEqual(expected);
  expect(rows[0]!.teasers.map(({ section }) => section.href)).toEqual(Array(3).fill('/politique/europe/'));
});

test('no article is on the page twice', () => {
  const articles = Array.from({ length: 40 }, (_, i) =>
    dated(`a${i}`, (i % 28) + 1, {
      category: i % 2 ? 'politique' : 'sciences',
      kind: (['news', 'opinion', 'brief'] as const)[i % 3],
    }),
  );
  const { lead, latest, opinions, briefs, sections } = homeOf(anEdition(articles));
  const ids = [lead!, ...latest, ...opinions, ...briefs, ...sections.flatMap((s) => s.teasers)].map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(15);
});

test('a publication without articles has an empty home page', () => {
  expect(homeOf(anEdition([]))).toEqual({
    lead: undefined,
    latest: [],
    opinions: [],
    briefs: [],
    sections: [],
  });
});

describe('a section with an article is on the page', () => {
  const inSections = (count: number, sections: number) => {
    const settings = {
      ...sampleSettings,
      sections: Array.from({ length: sections }, (_, i) => ({ id: `s${i}`, name: `S${i}`, description: '' })),
    };
    const articles = Array.from({ length: count }, (_, i) =>
      dated(`a${i}`, 28 - i, { category: `s${i % sections}` }),
    );
    return homeOf(anEdition(articles, { settings }));
  };
  const labels = (sections: number) => Array.from({ length: sections }, (_, i) => `S${i}`);

  test.each([
    [1, 1],
    [2, 1],
    [2, 2],
    [3, 3],
    [5, 5],
    [11, 5],
    [40, 6],
  ])('of %d articles in %d sections, and no title twice', (count, sections) => {
    const home = inSections(count, sections);
    const shown = [home.lead!, ...home.latest, ...home.sections.flatMap(({ teasers }) => teasers)];
    expect([...new Set(shown.map(({ section }) => section.label))].sort()).toEqual(labels(sections));
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  });

  test.each([
    ['in a row of its own', 11, 5, labels(5)],
    ['in a row of its own, unless it has only the lead', 5, 5, labels(5).slice(1)],
    ['among the latest, where its row would be the only one', 2, 2, []],
  ])('%s', (_name, count, sections, rows) => {
    expect(inSections(count, sections).sections.map(({ section }) => section.label)).toEqual(rows);
  });

  test('a full page repeats the title of a section that has nothing else', () => {
    const news = Array.from({ length: 20 }, (_, i) => dated(`a${i}`, 1 + i));
    const { lead, sections } = homeOf(anEdition([...news, dated('only', 28, { category: 'sciences' })]));
    expect(lead?.id).toBe('only');
    expect(sections).toMatchObject([{ isRepeat: false }, { isRepeat: true, teasers: [{ id: 'only' }] }]);
  });

  test('in the only row, if that is opinion or has no room among the latest', () => {
    const view = dated('view', 1, { category: 'sciences', kind: 'opinion' });
    const settings = { ...sampleSettings, home: { opinions: 0 } };
    expect(homeOf(anEdition([dated('news', 2), view], { settings })).sections).toMatchObject([
      { teasers: [{ id: 'view' }] },
    ]);
    expect(inSections(40, 1).sections).toMatchObject([
      { teasers: [{ id: 'a9' }, { id: 'a10' }, { id: 'a11' }] },
    ]);
  });
});

test('the first three stories, the numbers and the sections may be given by hand', () => {
  const home = {
    lead: 'chosen',
    second: 'view',
    third: 'third',
    latest: 3,
    opinions: 0,
    sections: ['sciences'],
    breaking: { text: 'Une mine rouvre', article: 'chosen' },
  };
  const articles = [
    dated('chosen', 1),
    dated('view', 2, { kind: 'opinion' }),
    dated('third', 3),
    ...[4, 5, 6, 7].map((day) => dated(`news-${day}`, day)),
    dated('other', 8, { category: 'sciences' }),
    dated('another', 9, { category: 'sciences' }),
  ];
  const laidOut = homeOf(anEdition(articles, { settings: { ...sampleSettings, home } }));
  expect(laidOut.lead?.id).toBe('chosen');
  expect(laidOut.latest.map(({ id }) => id)).toEqual(['view', 'third', 'another']);
  expect(laidOut.opinions).toEqual([]);
  expect(laidOut.sections.map(({ section }) => section.href)).toEqual(['/sciences/']);
  expect(laidOut.breaking).toEqual({ text: 'Une mine rouvre', href: '/politique/chosen/' });
});
