import { expect, test } from 'vitest';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';

const address = 'politique/conseil-du-val/';
const page = pageOf(address);
const twin = pageOf(`${address}suivre/`);
const url = `https://example.org/${address}`;
const textsOf = (document: typeof page, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent!.trim());

test('a live page shows its published entries, the newest first, each with its hour as a link to itself', () => {
  expect(textsOf(page, '.knots time')).toEqual([
    '21 novembre à 0\u00A0h\u00A012',
    '21\u00A0h\u00A005',
    '19\u00A0h\u00A030',
    '18\u00A0h\u00A002',
  ]);
  const links = [...page.querySelectorAll('.knots .time a')].map((link) => link.getAttribute('href'));
  expect(links[1]).toBe(`/${address}#2026-11-20-2105`);
  expect(page.getElementById('2026-11-20-2105')!.textContent).toContain('Une riveraine prend la parole.');
  expect(page.querySelector('.knots time')!.getAttribute('datetime')).toBe('2026-11-21T00:12:00+01:00');
});

test('no two entries share an id, whatever notes and headings they have', () => {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('2026-11-21-0012-et-maintenant');
});

test('it is live in its title, on the page and in lists, and leads to its twin', () => {
  expect(page.title).toMatch(/^En direct\u00A0: Le conseil/);
  expect(page.querySelector('h1')!.textContent).toMatch(/^Le conseil/);
  expect(page.querySelector('article header .label')!.textContent).toBe('En direct');
  expect(htmlOf('politique/index.html')).toMatch(/En direct[^]{0,200}Le conseil de la vallée/);
  expect(page.querySelector(`a[href="/${address}suivre/"]`)).not.toBeNull();
  expect(page.querySelector('meta[http-equiv="refresh"]')).toBeNull();
});

test('the twin loads itself anew every minute, and is nowhere else', () => {
  expect(twin.querySelector('meta[http-equiv="refresh"]')!.getAttribute('content')).toBe(
    `60; url=/${address}suivre/`,
  );
  expect(twin.querySelector('link[rel="canonical"]')!.getAttribute('href')).toBe(url);
  expect(twin.querySelector('meta[name="robots"]')!.getAttribute('content')).toBe('noindex');
  expect(twin.querySelector('script')).toBeNull();
  const named = filesOf().filter(
    (file) => /\.(?:html|xml|json)$/.test(file) && `${bytesOf(file)}`.includes(`${address}suivre/`),
  );
  expect(named.sort()).toEqual([
    '.well-known/manifest.json',
    `${address}index.html`,
    `${address}suivre/index.html`,
  ]);
});

test('files of the same name beside the page and beside its entries are published apart', () => {
  const links = [...page.querySelectorAll('a[href$=".csv"]')].map((link) => link.getAttribute('href')!);
  expect(new Set(links).size).toBe(2);
  expect(links.map((link) => `${bytesOf(link.slice(1))}`.trim().split('\n').at(-1)).sort()).toEqual([
    '1;digue',
    '1;digue et pont',
  ]);
});

test('its feeds have its entries, the newest first; those of lists have the whole of it', () => {
  const { items } = JSON.parse(htmlOf(`${address}feed.json`)) as {
    items: { id: string; url: string; title: string; date_published: string }[];
  };
  expect(items).toHaveLength(4);
  expect(items[0]).toMatchObject({
    // By the first address of its section, as articles are.
    id: `${url.replace('politique', 'actualites')}#2026-11-21-0012`,
    url: `${url}#2026-11-21-0012`,
    title: 'La digue est votée',
  });
  expect(htmlOf('politique/rss.xml')).toContain('Une riveraine prend la parole.');
});

test('machines are told what it covers, and each entry', () => {
  const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent!) as {
    '@graph': Record<string, unknown>[];
  };
  expect(data['@graph'][0]).toMatchObject({
    '@type': 'LiveBlogPosting',
    coverageStartTime: '2026-11-20T18:00:00+01:00',
    dateModified: '2026-11-21T00:12:00+01:00',
    liveBlogUpdate: [
      { '@type': 'BlogPosting', url: `${url}#2026-11-21-0012`, headline: 'La digue est votée' },
      {},
      {},
      {},
    ],
  });
});
