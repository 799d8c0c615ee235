import { describe, expect, test } from 'vitest';
import type { OldArchive, OldItem } from '../../../src/import/oldSite.ts';
import { planImport } from '../../../src/import/plan/importPlan.ts';
import type { Place } from '../../../src/import/plan/sectionMap.ts';

const clock = Date.parse('2024-01-15T09:00:00Z');
const place = (id: string, parent?: string): Place => ({
  as: 'section',
  id,
  name: id,
  description: '',
  parent,
});
const places = new Map<string, Place>([
  ['politique', place('politique')],
  ['europe', place('europe', 'politique')],
  ['gres', { as: 'tag', name: 'Grès' }],
]);

const item = (fields: Partial<OldItem>): OldItem => ({
  ...{ kind: 'article', id: '1', type: 'post', status: 'published', title: 'La mine', slug: 'la-mine' },
  ...{ url: 'https://exemple.fr/2023/la-mine/', oldAddresses: [], date: Date.parse('2023-11-02T13:30:00Z') },
  ...{ authors: [], body: '', excerpt: '', categories: ['politique'], tags: [], isSticky: false, meta: {} },
  ...{ comments: [], place: { file: 'export.xml', line: 1 } },
  ...fields,
});

const plan = (items: OldItem[], said: ReadonlyMap<string, Place> = places) => {
  const site = { url: 'https://exemple.fr', timeZone: 'Europe/Paris' };
  const defaultSection = { id: 'actualites', name: 'Actualités', description: '' };
  const options = { places: said, defaultSection, language: 'fr' as const, clock };
  return planImport({ site, items } as OldArchive, options);
};

/** What becomes of an item, short: its path and its address, or the reason why it is nothing. */
const decided = (fields: Partial<OldItem>): string => {
  const one = item(fields);
  const decision = plan([one]).decisionOf(one);
  if (decision.becomes === 'file') return 'file';
  if (decision.becomes === 'nothing') return decision.reason;
  return `${decision.path} ${decision.address} ${decision.isOnline ? 'online' : 'waiting'}`;
};

const mine = 'articles/2023/la-mine/index.md';
describe('what becomes of an item', () => {
  test.each<[string, Partial<OldItem>, string]>([
    ['an article is one', {}, `${mine} /politique/la-mine/ online`],
    [
      'one in a sub-section stands there',
      { categories: ['politique', 'europe'] },
      `${mine} /politique/europe/la-mine/ online`,
    ],
    [
      'one without a section stands in the first of all',
      { categories: ['gres'] },
      `${mine} /actualites/la-mine/ online`,
    ],
    ['a scheduled one waits', { status: 'scheduled' }, `${mine} /politique/la-mine/ waiting`],
    ['a draft waits', { status: 'draft' }, `${mine} /politique/la-mine/ waiting`],
    [
      'a draft without a date has that of the day',
      { status: 'draft', date: undefined },
      'articles/2024/la-mine/index.md /politique/la-mine/ waiting',
    ],
    ['one that has expired waits', { expires: clock }, `${mine} /politique/la-mine/ waiting`],
    ['a private one stays out', { status: 'closed' }, 'closed'],
    ['one in the trash stays out', { status: 'discarded' }, 'discarded'],
    [
      'the year is that of the newsroom’s clock',
      { date: Date.parse('2022-12-31T23:30:00Z') },
      `${mine} /politique/la-mine/ online`,
    ],
    [
      'a slug that no address can have is made into one',
      { slug: 'La Mine d’été!' },
      'articles/2023/la-mine-d-ete/index.md /politique/la-mine-d-ete/ online',
    ],
    ['without a slug the title gives one', { slug: '' }, `${mine} /politique/la-mine/ online`],
    [
      'without either its number does',
      { slug: '', title: '' },
      'articles/2023/article-1/index.md /politique/article-1/ online',
    ],
    ['a page is one', { kind: 'page', categories: [] }, 'pages/la-mine.md /la-mine/ online'],
    ['a page that was not online is none', { kind: 'page', status: 'draft' }, 'page-not-online'],
    ['a private page stays out', { kind: 'page', status: 'closed' }, 'closed'],
    ['a file is one', { kind: 'file' }, 'file'],
    ['a menu is nothing', { kind: 'other' }, 'no-text'],
  ])('%s', (_name, fields, expected) => {
    expect(decided(fields)).toBe(expected);
  });

  test('two articles never have one address', () => {
    const items = [item({}), item({ id: '2', categories: ['europe'] }), item({ id: '3', slug: 'europe' })];
    const { decisionOf } = plan(items);
    const slugs = items.map((one) => (decisionOf(one) as { slug: string }).slug);
    expect(slugs[0]).toBe('la-mine');
    expect(new Set([...slugs, 'politique', 'europe']).size).toBe(5);
  });

  test('a page never has the address of a section', () => {
    const page = item({ kind: 'page', slug: 'politique' });
    expect(plan([page]).decisionOf(page)).not.toMatchObject({ slug: 'politique' });
  });
});

describe('the sections of the new site', () => {
  test('are those that categories become', () => {
    expect(plan([item({})]).sections.map(({ id }) => id)).toEqual(['politique', 'europe']);
  });

  test('have another one where an article has none', () => {
    expect(plan([item({ categories: [] })]).sections.map(({ id }) => id)).toEqual([
      'politique',
      'europe',
      'actualites',
    ]);
  });

  test('are one at least', () => {
    expect(plan([], new Map()).sections.map(({ id }) => id)).toEqual(['actualites']);
  });

  test('are brought together where an editor gives categories one id', () => {
    const said = new Map<string, Place>([
      ['politique', place('politique')],
      ['elections', { as: 'section', id: 'politique', name: 'Élections', description: '' }],
    ]);
    const articles = [item({}), item({ id: '2', slug: 'vote', categories: ['elections'] })];
    const { sections, decisionOf } = plan(articles, said);
    expect(sections.map(({ name }) => name)).toEqual(['politique']);
    expect(articles.map(decisionOf)).toMatchObject([{ category: 'politique' }, { category: 'politique' }]);
  });
});

test('an item is found by every address that it had', () => {
  const file = 'https://exemple.fr/wp-content/uploads/mine.jpg';
  const items = [
    item({ id: '12', oldAddresses: ['https://exemple.fr/2023/mine-fermee/'] }),
    item({ id: '13', kind: 'file', url: 'https://exemple.fr/mine-jpg/', file }),
  ];
  const { itemAt } = plan(items);
  const found = (url: string) => itemAt(url)?.id;
  expect(found('http://www.exemple.fr/2023/la-mine')).toBe('12');
  expect(found('https://exemple.fr/2023/mine-fermee/')).toBe('12');
  expect(found('https://exemple.fr/?p=12')).toBe('12');
  expect(found(file)).toBe('13');
  expect(found('https://exemple.fr/?attachment_id=13')).toBe('13');
  expect(found('https://exemple.fr/2023/autre/')).toBeUndefined();
  expect(found('https://exemple.org/2023/la-mine/')).toBeUndefined();
});
