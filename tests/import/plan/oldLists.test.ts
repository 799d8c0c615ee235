import { expect, test } from 'vitest';
import type { OldArchive, OldItem } from '../../../src/import/oldSite.ts';
import { authorIdsOf } from '../../../src/import/plan/authorIds.ts';
import { planImport } from '../../../src/import/plan/importPlan.ts';
import { listFinder, oldListsOf } from '../../../src/import/plan/oldLists.ts';
import { publishedListsOf } from '../../../src/import/plan/publishedLists.ts';
import { oldAuthorPaths, oldSectionPaths, redirectsOf } from '../../../src/import/plan/redirects.ts';
import type { Place } from '../../../src/import/plan/sectionMap.ts';

const category = (slug: string, parent?: string) => ({ slug, name: slug, description: '', parent });
const uploads = 'https://exemple.fr/wp-content/uploads';

const item = (fields: Partial<OldItem>): OldItem => ({
  ...{ kind: 'article', id: '1', type: 'post', status: 'published', title: 'La mine', slug: 'la-mine' },
  ...{ url: 'https://exemple.fr/la-mine/', oldAddresses: [], date: Date.parse('2023-11-02T13:30:00Z') },
  ...{ authors: ['val'], body: '', excerpt: '', categories: ['europe'], tags: ['mine'], isSticky: false },
  ...{ meta: {}, comments: [], place: { file: 'export.xml', line: 1 } },
  ...fields,
});

const archive = {
  program: 'wordpress',
  site: {
    url: 'https://exemple.fr',
    timeZone: 'Europe/Paris',
    authors: [
      { login: 'val', name: 'Agence du Val' },
      { login: 'muet', name: 'Nom Muet' },
    ],
    categories: [
      category('politique'),
      category('europe', 'politique'),
      category('gres'),
      category('vide'),
      category('non-classe'),
    ],
    tags: [
      { slug: 'mine', name: 'Mine' },
      { slug: 'seul', name: 'Seul' },
    ],
  },
  items: [
    item({}),
    item({ id: '2', slug: 'gres', categories: ['politique', 'gres'] }),
    item({ id: '3', slug: 'brouillon', status: 'draft', tags: ['seul'], authors: ['muet'] }),
    item({ id: '4', kind: 'file', file: `${uploads}/mine.jpg`, url: 'https://exemple.fr/la-mine/mine-jpg/' }),
    item({ id: '5', kind: 'file', file: `${uploads}/personne.jpg`, url: 'https://exemple.fr/personne-jpg/' }),
  ],
} as unknown as OldArchive;

const section = (id: string, parent?: string): Place => ({
  as: 'section',
  id,
  name: id,
  description: '',
  parent,
});
const places = new Map<string, Place>([
  ['politique', section('politique')],
  ['europe', section('europe', 'politique')],
  ['gres', { as: 'tag', name: 'Grès' }],
  ['vide', section('vide')],
  ['non-classe', { as: 'nothing' }],
]);
const plan = planImport(archive, {
  ...{ places, language: 'fr', clock: 0 },
  defaultSection: { id: 'actualites', name: 'Actualités', description: '' },
});
const authors = authorIdsOf(archive.site.authors);
const known = {
  places,
  authors,
  plan,
  tagNames: new Map(archive.site.tags.map(({ slug, name }) => [slug, name])),
};
const lists = oldListsOf(archive, known, publishedListsOf(archive, plan, known));

test.each([
  ['a category that is a section', '/category/politique/', '/politique/'],
  ['one that is a sub-section, by its path', '/category/politique/europe/', '/politique/europe/'],
  ['one that is a tag', '/category/gres/', '/themes/gres/'],
  ['one that is nothing', '/category/non-classe/', '/'],
  ['one without an article', '/category/vide/', undefined],
  ['the feed of a section', '/category/politique/feed/', '/politique/rss.xml'],
  ['the feed of a tag: the site’s', '/tag/mine/feed/', '/rss.xml'],
  ['a tag', '/tag/mine/', '/themes/mine/'],
  ['a tag of drafts alone', '/tag/seul/', undefined],
  ['an author', '/author/val/', '/auteurs/agence-du-val/'],
  ['an author of drafts alone', '/author/muet/', undefined],
  ['a month', '/2023/11/', plan.addresses.month('2023', '11')],
  ['the feed', '/feed/', '/rss.xml'],
  ['the home page', '/', '/'],
  ['nothing that is known', '/autre/', undefined],
])('where a list of the old site leads: %s', (_name, from, expected) => {
  expect(listFinder(lists, plan)(`https://exemple.fr${from}`)).toBe(expected);
});

test('sections and authors name their own old addresses, the settings the others', () => {
  expect(oldSectionPaths('europe', lists, plan)).toEqual(['/category/politique/europe/']);
  expect(oldAuthorPaths('agence-du-val', lists, plan)).toEqual(['/author/val/']);
  const redirects = redirectsOf(archive, plan, lists, () => undefined).map(({ from }) => from);
  expect(redirects).toContain('/tag/mine/');
  const own = ['/author/val/', '/category/politique/', '/category/politique/europe/'];
  expect(redirects.filter((from) => own.includes(from))).toEqual([]);
});

test('a file leads to the article that shows it, from its address, its page and each size that was named', () => {
  const use = { address: '/politique/europe/la-mine/', urls: new Set([`${uploads}/mine-300x200.jpg`]) };
  const redirects = redirectsOf(archive, plan, [], ({ id }) => (id === '4' ? use : undefined));
  expect(redirects).toEqual(
    expect.arrayContaining(
      [
        ...['/wp-content/uploads/mine.jpg', '/la-mine/mine-jpg/', '/wp-content/uploads/mine-300x200.jpg'],
        ...['/?p=4', '/?attachment_id=4'],
      ].map((from) => ({ from, to: use.address })),
    ),
  );
});

test('a text that is online is found by its number; one that is not, by none', () => {
  const redirects = redirectsOf(archive, plan, [], () => undefined);
  const numbers = archive.items.flatMap((item) => {
    const decision = plan.decisionOf(item);
    return 'address' in decision && decision.isOnline
      ? [{ from: `/?p=${item.id}`, to: decision.address }]
      : [];
  });
  expect(numbers.length).toBeGreaterThan(1);
  expect(redirects.filter(({ from }) => from.startsWith('/?p='))).toEqual(numbers);
});

test('a text that the export gives no number has no address by one', () => {
  const [first, ...others] = archive.items;
  const unnumbered = { ...archive, items: [{ ...first!, id: 'export.xml:94' }, ...others] };
  const decisionOf: typeof plan.decisionOf = (item) =>
    plan.decisionOf(item.id === 'export.xml:94' ? first! : item);
  const redirects = redirectsOf(unnumbered, { ...plan, decisionOf }, [], () => undefined);
  expect(redirects.filter(({ from }) => from.includes('export'))).toEqual([]);
});

test('other programs have lists at addresses of their own', () => {
  const hugo = { ...archive, program: 'hugo' as const };
  expect(oldListsOf(hugo, known, publishedListsOf(archive, plan, known))).toEqual([]);
});
