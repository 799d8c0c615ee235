import { expect, test } from 'vitest';
import { dossierArticles, dossierIndex, dossierPlaces } from '../../src/editorial/dossiers.ts';
import { homeOf } from '../../src/editorial/home.ts';
import { aDossier, anArticle, anEdition, sampleSettings } from './samples.ts';

const dated = (slug: string, day: number, dossier = 'eau') =>
  anArticle({
    slug,
    date: `2026-05-${String(day).padStart(2, '0')}T00:00:00+02:00`,
    dossier: dossier || undefined,
  });

const articles = [dated('un', 1), dated('deux', 2), dated('trois', 3), dated('ailleurs', 4, '')];

test.each([
  ['the newest first', {}, ['trois', 'deux', 'un']],
  ['the oldest first', { order: 'oldest' as const }, ['un', 'deux', 'trois']],
  ['some by hand, the others by date', { first: ['deux'] }, ['deux', 'trois', 'un']],
  ['all by hand', { first: ['deux', 'un', 'trois'] }, ['deux', 'un', 'trois']],
])('a dossier has its articles in order: %s', (_, fields, expected) => {
  const edition = anEdition(articles, { dossiers: [aDossier({ id: 'eau', ...fields })] });
  expect(
    dossierArticles(edition)
      .get('eau')
      ?.map(({ slug }) => slug),
  ).toEqual(expected);
});

test('the dossier with the newest article comes first in the index, with its number of articles', () => {
  const edition = anEdition([...articles, dated('mine', 9, 'or')], {
    dossiers: [aDossier({ id: 'eau' }), aDossier({ id: 'or' })],
  });
  expect(dossierIndex(edition).map(({ href, count }) => [href, count])).toEqual([
    ['/dossiers/or/', 1],
    ['/dossiers/eau/', 3],
  ]);
});

test('an article knows its place in its dossier, and those before and after it there', () => {
  const edition = anEdition(articles, { dossiers: [aDossier({ id: 'eau', title: 'L’eau' })] });
  const place = dossierPlaces(edition);
  const [ailleurs, trois, deux] = edition.articles;
  expect(place(deux!)).toMatchObject({
    dossier: { href: '/dossiers/eau/', label: 'L’eau' },
    place: 2,
    count: 3,
    previous: { href: '/politique/trois/' },
    next: { href: '/politique/un/' },
  });
  expect(place(trois!)?.previous).toBeUndefined();
  expect(place(ailleurs!)).toBeUndefined();
});

test('the front page has the dossier that site.yaml names, and none of its articles twice', () => {
  const settings = { ...sampleSettings, home: { dossier: 'eau', lead: 'trois' } };
  const home = homeOf(anEdition(articles, { settings, dossiers: [aDossier({ id: 'eau' })] }));
  expect(home.lead?.id).toBe('trois');
  expect(home.dossier?.teaser).toMatchObject({ href: '/dossiers/eau/', count: 3 });
  expect(home.dossier?.articles.map(({ id }) => id)).toEqual(['deux', 'un']);
  expect(home.latest.map(({ id }) => id)).toEqual(['ailleurs']);
});
