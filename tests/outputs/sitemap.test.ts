import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/editorial/edition.ts';
import { newsOf, pageEntries, sitemapsOf } from '../../src/outputs/sitemap.ts';
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from '../../src/outputs/sitemapXml.ts';
import { anArticle, anEdition, clock } from '../editorial/samples.ts';
import { faultsOfSitemap } from './sitemapForm.ts';

const hour = 3_600_000;
const timeBefore = (hoursAgo: number) => new Date(clock - hoursAgo * hour).toISOString();
const old = '2020-01-01T00:00:00Z';
const corrected = (date: string) => ({ date: old, corrections: [{ date, text: 'Un chiffre.' }] });

/** The modification dates of the pages of a site with these articles, by path. */
const modifiedIn = (articles: Article[]) =>
  Object.fromEntries(
    [...pageEntries(anEdition(articles)), ...sitemapsOf(anEdition(articles)).at(-1)!.entries].map(
      ({ url, modified }) => [new URL(url).pathname, modified],
    ),
  );

describe('the modification date', () => {
  test.each([
    ['of an article is that of its publication', { date: old }, old],
    [
      'of an article that was updated is that of its update',
      { date: old, updated: '2021-01-01T00:00:00Z' },
      '2021-01-01T00:00:00Z',
    ],
    [
      'of an article that was corrected is that of its correction',
      corrected('2022-01-01T00:00:00Z'),
      '2022-01-01T00:00:00Z',
    ],
  ])('%s', (_name, fields, expected) => {
    expect(modifiedIn([anArticle({ slug: 'a', ...fields })])['/politique/a/']).toBe(expected);
  });

  test('of a list is the newest change of its articles', () => {
    const articles = [
      anArticle({ slug: 'a', date: '2021-01-01T00:00:00Z', tags: ['Chine'] }),
      anArticle({ slug: 'b', tags: ['Chine'], ...corrected('2022-01-01T00:00:00Z') }),
      anArticle({ slug: 'c', date: '2023-01-01T00:00:00Z', category: 'sciences' }),
    ];
    expect(modifiedIn(articles)).toMatchObject({
      '/': '2023-01-01T00:00:00Z',
      '/politique/': '2022-01-01T00:00:00Z',
      '/sciences/': '2023-01-01T00:00:00Z',
      '/themes/chine/': '2022-01-01T00:00:00Z',
    });
  });

  test('of an empty section is absent', () => expect(modifiedIn([])['/politique/']).toBeUndefined());
});

describe('the news', () => {
  const slugs = (articles: Article[]) => newsOf(anEdition(articles)).map(({ slug }) => slug);

  test('are the articles of the last 48 hours before the build’s clock', () => {
    const ages = [0, 1, 47.9, 48, 48.1, 100];
    expect(slugs(ages.map((age) => anArticle({ slug: `a${age}`, date: timeBefore(age) })))).toEqual([
      'a0',
      'a1',
      'a47.9',
      'a48',
    ]);
  });

  test('are not advertising', () =>
    expect(slugs([anArticle({ slug: 'a', date: timeBefore(1), kind: 'sponsored' })])).toEqual([]));

  test('are the newest thousand at most', () => {
    const many = Array.from({ length: 1100 }, (_, i) =>
      anArticle({ slug: `a${i}`, date: timeBefore(i / 100) }),
    );
    expect(slugs(many)).toHaveLength(1000);
    expect(slugs(many)[0]).toBe('a0');
  });

  test('have the publication, its language, the date and the title', () => {
    const article = anArticle({ slug: 'a', title: 'L’or & <le> plomb', date: timeBefore(1), lang: 'pt-BR' });
    const xml = writeNewsSitemap(anEdition([article]));
    expect(xml).toContain('<news:name>Le Fil</news:name><news:language>pt</news:language>');
    expect(xml).toContain(`<news:publication_date>${timeBefore(1)}</news:publication_date>`);
    expect(xml).toContain('<news:title>L’or &amp; &lt;le&gt; plomb</news:title>');
    expect(xml).toContain('<loc>https://example.org/politique/a/</loc>');
  });
});

test('a sitemap omits an unknown date', () => {
  expect(writeSitemap([{ url: 'https://example.org/?a=1&b=2' }])).toContain(
    '<url><loc>https://example.org/?a=1&amp;b=2</loc></url>',
  );
});

describe('the index', () => {
  const namedIn = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]+)/g)].map(([, url]) => new URL(url!).pathname);

  test('names every sitemap with its newest change', () => {
    const news = anArticle({ slug: 'b', date: timeBefore(1) });
    const xml = writeSitemapIndex(anEdition([anArticle({ slug: 'a', date: old }), news]));
    expect(namedIn(xml)).toEqual(['/sitemap-pages.xml', '/sitemap-articles-1.xml', '/sitemap-news.xml']);
    expect(xml.split(`<lastmod>${timeBefore(1)}</lastmod>`)).toHaveLength(4);
  });

  test.each([
    ['of news', [anArticle({ slug: 'a', date: old })], ['/sitemap-pages.xml', '/sitemap-articles-1.xml']],
    ['of articles', [], ['/sitemap-pages.xml']],
  ])('leaves out an empty sitemap %s, which the schema forbids', (_name, articles, expected) => {
    expect(namedIn(writeSitemapIndex(anEdition(articles)))).toEqual(expected);
  });
});

describe('in the form that search engines require', () => {
  const french = anArticle({ slug: 'a', title: 'L’or, « l’<étain> » & "le" plomb', date: timeBefore(1) });
  const english = anArticle({ slug: 'b', lang: 'en', translationOf: 'a', date: timeBefore(2) });
  const edition = anEdition([french, english, anArticle({ slug: 'c', ...corrected(old) })]);

  test.each([
    ['the index', writeSitemapIndex(edition)],
    ['a sitemap of pages', writeSitemap(sitemapsOf(edition)[0]!.entries)],
    ['a sitemap of articles, two of them in two languages', writeSitemap(sitemapsOf(edition)[1]!.entries)],
    ['the sitemap of news', writeNewsSitemap(edition)],
  ])('is %s', (_name, xml) => expect(faultsOfSitemap(xml)).toEqual([]));

  const valid = writeNewsSitemap(edition);
  test.each([
    ['an empty one', writeNewsSitemap(anEdition([]))],
    ['one without its namespace', valid.replace(/ xmlns:news="[^"]*"/, '')],
    ['one of another namespace', valid.replace('sitemap/0.9', 'sitemap/1.0')],
    ['one that is cut off', valid.replace('</urlset>\n', '')],
    ['one without an address', valid.replace(/<loc>.*?<\/loc>/, '')],
    ['one with a path for an address', valid.replace('https://example.org', '')],
    ['one with an accent in an address', valid.replace('politique/a', 'politique/é')],
    ['one with a name for a day', valid.replace(/(?<=_date>)[^<]+/, 'hier')],
    ['one without a title', valid.replace(/<news:title>.*?<\/news:title>/, '')],
    [
      'one whose title comes first',
      valid.replace(/(<news:publication>.*?)(<news:title>.*?<\/news:title>)/, '$2$1'),
    ],
    ['one with a bare mark', valid.replace('&amp;', '&')],
    ['one with an unknown element', valid.replace('</url>', '<image/></url>')],
    ['one that names a page twice', valid.replace(/(<url>.*<\/url>\n)/, '$1$1')],
  ])('is not %s', (_name, xml) => expect(faultsOfSitemap(xml)).not.toEqual([]));
});

test('a sitemap never exceeds the limits of search engines', () => {
  const many = Array.from({ length: 50_001 }, (_, i) => anArticle({ slug: `a${i}` }));
  const sizes = sitemapsOf(anEdition(many)).map(({ entries }) => entries.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(50_000);
  expect(sizes.slice(1).reduce((sum, size) => sum + size)).toBe(50_001);
});
