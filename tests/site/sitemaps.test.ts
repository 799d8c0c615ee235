import { describe, expect, test } from 'vitest';
import { faultsOfSitemap } from '../outputs/sitemapForm.ts';
import { filesOf, htmlOf, pageOf, pagesOf } from './output.ts';

const files = filesOf().filter((file) => /^sitemap.*\.xml$/.test(file));
const maps = files.filter((file) => file !== 'sitemap.xml');
const urlsOf = (file: string) =>
  [...htmlOf(file).matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, url]) => ({
    loc: /^<loc>([^<]+)<\/loc>/.exec(url!)?.[1],
    lastmod: /<lastmod>([^<]+)<\/lastmod>/.exec(url!)?.[1],
  }));
const listed = maps.filter((file) => file !== 'sitemap-news.xml').flatMap(urlsOf);

test('the index has every other sitemap, and nothing else', () => {
  const named = [...htmlOf('sitemap.xml').matchAll(/<loc>https:\/\/example\.org\/([^<]+)<\/loc>/g)];
  expect(named.map(([, file]) => file).sort()).toEqual(maps);
});

test('robots.txt names the index', () =>
  expect(htmlOf('robots.txt')).toContain('Sitemap: https://example.org/sitemap.xml'));

test('the sitemaps have every indexable page, once, with its canonical address', () => {
  const canonical = pagesOf().flatMap((file) => {
    if (!file.endsWith('index.html')) return [];
    const page = pageOf(file.replace(/index\.html$/, ''));
    const robots = page.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
    if (robots.includes('noindex')) return [];
    return [page.querySelector('link[rel="canonical"]')!.getAttribute('href')!];
  });
  expect(listed.map(({ loc }) => loc).sort()).toEqual(canonical.sort());
});

test('the news are those of the 48 hours before the clock of the build, whatever the time of the machine', () =>
  expect(urlsOf('sitemap-news.xml').map(({ loc }) => loc)).toEqual([
    'https://example.org/territoires/crue-de-l-oriette/',
  ]));

describe.each(files)('%s', (file) => {
  test('has the form of the sitemap protocol', () => expect(faultsOfSitemap(htmlOf(file))).toEqual([]));

  test('has absolute addresses and dates with an offset, not in the future', () => {
    for (const { loc, lastmod } of urlsOf(file)) {
      expect(loc).toMatch(/^https:\/\/example\.org\//);
      if (lastmod === undefined) continue;
      expect(lastmod).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
      expect(Date.parse(lastmod)).toBeLessThanOrEqual(1_795_392_000_000);
    }
  });
});
