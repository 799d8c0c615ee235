import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ImportReport, ReportedText } from '../../../src/import/report/importReport.ts';
import { openBuiltSite, type Answer } from '../../../src/import/verify/builtSite.ts';
import { verifyImport } from '../../../src/import/verify/verifyImport.ts';

const old = 'https://vallee.example.org';

const text: ReportedText = {
  id: '1',
  type: 'post',
  status: 'published',
  title: 'L’eau : un accord',
  url: `${old}/2023/11/eau/`,
  place: { file: 'export.xml', line: 1 },
  became: 'article',
  path: 'articles/2023/eau/index.md',
  address: '/politique/eau/',
  isTaken: false,
  isOnline: true,
  date: '2023-11-02 14:30',
  authors: ['Agence du Val'],
  category: 'politique',
  pictures: 1,
  words: { before: 100, after: 100 },
  losses: [],
};

const report = (items: ImportReport['items'], redirects: ImportReport['redirects'] = []): ImportReport => ({
  program: 'wordpress',
  site: { name: 'La Vallée', url: old, language: 'fr', timeZone: 'Europe/Paris' },
  sources: [],
  items,
  missing: [],
  redirects,
  categories: [],
  comments: 0,
  files: { new: 0, changed: 0, same: 0, kept: 0, removed: 0 },
  kept: [],
  unused: [],
});

/** The page of an article, as the program builds it. */
const page = ({
  title = "L'eau : un accord",
  date = '2023-11-02T14:30:00+01:00',
  author = 'Agence du Val',
  section = 'Politique',
  pictures = 1,
  words = 100,
} = {}): string => `<html><head><script type="application/ld+json">${JSON.stringify({
  '@graph': [{ headline: title, datePublished: date, author: [{ name: author }], articleSection: section }],
})}</script></head><body><article><h1>${title}</h1>${'<img src="a">'.repeat(pictures)}
<div class="prose"><p>${'mot '.repeat(words)}</p></div></article></body></html>`;

const verify = (pages: Record<string, Answer>, written = report([text])) =>
  verifyImport(written, (path) => pages[path] ?? { status: 404 }, {
    base: '/',
    sectionName: (id) => ({ politique: 'Politique' })[id],
  });

const leadsOn = { '/2023/11/eau/': { status: 301, to: '/politique/eau/' } } as const;
const built = (html: string): Record<string, Answer> => ({
  ...leadsOn,
  '/politique/eau/': { status: 200, html },
});

describe('a built site differs from the old one', () => {
  test.each<[string, Record<string, Answer>, string, string]>([
    ['where an old address is gone', { '/politique/eau/': { status: 200, html: page() } }, 'address', '404'],
    [
      'where an old address leads elsewhere',
      { '/2023/11/eau/': { status: 301, to: '/' }, '/': { status: 200 } },
      'address',
      '/',
    ],
    ['where it leads to what is not there', leadsOn, 'address', '404'],
    ['by its title', built(page({ title: 'L’eau' })), 'title', 'L’eau'],
    ['by its date', built(page({ date: '2023-11-03T14:30:00+01:00' })), 'date', '2023-11-03 14:30'],
    ['by its byline', built(page({ author: 'Rédaction' })), 'author', 'Rédaction'],
    ['by its section', built(page({ section: 'Sport' })), 'section', 'Sport'],
    ['by a picture', built(page({ pictures: 0 })), 'picture', '0'],
    ['by its words', built(page({ words: 90 })), 'words', '90'],
  ])('%s', (_, pages, is, found) =>
    expect(verify(pages).differences).toEqual([
      expect.objectContaining({ is, found, url: text.url, title: text.title }),
    ]),
  );

  test('where it shows what was not public', () => {
    const { id, type, title, url, place } = text;
    const closed = {
      id,
      type,
      title,
      url,
      place,
      status: 'closed',
      became: 'nothing',
      reason: 'closed',
    } as const;
    const pages = { '/2023/11/eau/': { status: 200, html: page() } } as const;
    expect(verify(pages, report([closed])).differences.map(({ is }) => is)).toEqual(['exposed']);
    const draft = { ...text, isOnline: false };
    expect(verify(pages, report([draft])).differences.map(({ is }) => is)).toEqual(['exposed']);
  });

  test('where a list or a file leads nowhere', () => {
    const redirects = [{ from: '/tag/eau/', to: '/themes/eau/' }];
    expect(verify(built(page()), report([text], redirects)).differences).toEqual([
      expect.objectContaining({ is: 'address', url: `${old}/tag/eau/`, expected: '/themes/eau/' }),
    ]);
  });
});

describe('a built site does not differ', () => {
  test.each<[string, ReturnType<typeof page>, Partial<ReportedText>]>([
    ['whatever the apostrophes and spaces of its title', page({ title: "L'eau : un accord" }), {}],
    [
      'where words are reported as lost',
      page({ words: 90 }),
      { losses: [{ what: 'picture', detail: 'a', words: 10 }] },
    ],
    ['where it has more words than before', page({ words: 120 }), {}],
    ['where nobody signed', page({ author: 'La Vallée' }), { authors: [] }],
  ])('%s', (_, html, fields) =>
    expect(verify(built(html), report([{ ...text, ...fields }])).differences).toEqual([]),
  );

  test('where it has a page of its own at the old address', () => {
    const legal = { ...text, url: `${old}/mentions-legales/`, isTaken: true };
    const pages = {
      '/mentions-legales/': { status: 200 },
      '/politique/eau/': { status: 200, html: page() },
    } as const;
    expect(verify(pages, report([legal])).differences).toEqual([]);
  });
});

describe('a built site answers', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-built-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  put('politique/eau/index.html', '<html><h1>L’eau</h1>');
  put(
    '2023/11/été/index.html',
    '<html><meta http-equiv="refresh" content="0; url=https://x.org/politique/eau/">',
  );
  put('rapport.pdf', '%PDF');
  put('_redirects', '# Rules\n/vieux /politique/eau/ 301\n/labo/* /sciences/:splat 301\n/admin/* /404 404\n');
  const answer = openBuiltSite(folder, '/', [{ from: '/serveur/', to: '/politique/eau/' }]);

  test.each<[string, string, unknown]>([
    ['with a page', '/politique/eau/', { status: 200, html: expect.stringContaining('L’eau') as string }],
    ['with a file', '/rapport.pdf', { status: 200 }],
    ['with a page that leads on', '/2023/11/été/', { status: 301, to: '/politique/eau/' }],
    ['with a rule of its host', '/vieux/', { status: 301, to: '/politique/eau/' }],
    ['with a rule for all below', '/labo/a/', { status: 301, to: '/sciences/a/' }],
    ['with a rule of its server', '/serveur/', { status: 301, to: '/politique/eau/' }],
    ['that there is nothing', '/rien/', { status: 404 }],
    ['that there is nothing where a rule says so', '/admin/x/', { status: 404 }],
  ])('%s', (_, asked, expected) => expect(answer(asked)).toEqual(expected));
});
