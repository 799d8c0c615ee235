import { expect, test } from 'vitest';
import { adjacentMonths, archiveSummary, archiveTable, monthsOf } from '../../src/editorial/archives.ts';
import { wordingFor } from '../../src/i18n/wordingFor.ts';
import { anArticle, anEdition, sampleSettings } from './samples.ts';

const articleOf = (slug: string, date: string) => anArticle({ slug, date });
const edition = anEdition([
  articleOf('a', '2026-05-02T08:00:00+02:00'),
  articleOf('b', '2026-05-01T08:00:00+02:00'),
  articleOf('c', '2026-01-15T08:00:00+01:00'),
  // Still November in Paris, but already December for a server in Almaty.
  articleOf('d', '2023-11-30T23:30:00+01:00'),
]);

test('months are newest first, and so are their articles', () => {
  expect(monthsOf(edition).map(({ name, articles }) => [name, articles.map(({ id }) => id)])).toEqual([
    ['mai 2026', ['a', 'b']],
    ['janvier 2026', ['c']],
    ['novembre 2023', ['d']],
  ]);
});

test('a month has its address and its title', () => {
  expect(monthsOf(edition)[2]).toMatchObject({
    href: '/archives/2023/11/',
    title: 'Novembre 2023',
    year: '2023',
    month: '11',
  });
});

test('an article is in the month of the site’s own time zone', () => {
  const settings = { ...sampleSettings, timeZone: 'Asia/Almaty' };
  expect(monthsOf(anEdition([articleOf('d', '2023-11-30T23:30:00+01:00')], { settings }))[0]?.month).toBe(
    '12',
  );
});

test('the table has all years with articles, newest first, with their totals', () => {
  expect(archiveTable(edition).map(({ year, count }) => [year, count])).toEqual([
    ['2026', 3],
    ['2023', 1],
  ]);
});

test('a year has twelve months, of which those with articles are links', () => {
  const [year] = archiveTable(edition);
  expect(year?.months.map(({ label }) => label)).toEqual([
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
    ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ]);
  expect(year?.months.filter(({ href }) => href)).toEqual([
    { label: 'janvier', href: '/archives/2026/01/', count: 1 },
    { label: 'mai', href: '/archives/2026/05/', count: 2 },
  ]);
});

test('counts of the table add up to all articles', () => {
  const months = archiveTable(edition).flatMap(({ months }) => months);
  expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(edition.articles.length);
});

test.each([
  ['the newest month has only an older one', 0, 'Janvier 2026', undefined],
  ['a middle month has both', 1, 'Novembre 2023', 'Mai 2026'],
  ['the oldest has only a newer one', 2, undefined, 'Janvier 2026'],
])('%s', (_, place, older, newer) => {
  const adjacent = adjacentMonths(monthsOf(edition), place);
  expect([adjacent.older?.label, adjacent.newer?.label]).toEqual([older, newer]);
});

test('the summary has the total and the first date', () => {
  expect(archiveSummary(edition)).toBe('4 articles, depuis novembre 2023.');
  expect(archiveSummary({ ...edition, words: wordingFor('en') })).toBe('4 articles since November 2023.');
});

test('a publication without articles has an empty archive', () => {
  expect(archiveTable(anEdition([]))).toEqual([]);
  expect(archiveSummary(anEdition([]))).toBeUndefined();
});
