import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answersTo, builtIndex } from '../search/builtIndex.ts';
import { build as buildSample } from './buildSample.ts';
import { bytesOf, filesOf, htmlOf, pageOf, pagesOf } from './output.ts';
import { articleText, siteYaml } from './publications.ts';
import { smallSites } from './smallSites.ts';

const build = smallSites();

describe('a build with faults', () => {
  const { status, printed, out } = build(
    {
      'articles/a.md': articleText({ date: '2023-02-30', tag: '[Chine]' }),
      'articles/b.md': articleText({}, 'Avant.\n\n<script>alert(1)</script>\n'),
      'articles/c.md': articleText(),
    },
    siteYaml,
    (folder) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'index.html'), 'la version précédente');
    },
  );

  test('ends with status 1', () => expect(status).toBe(1));

  test('reports every fault of every file, with its place', () => {
    expect(printed).toMatch(/a\.md:3:7 +date +«.2023-02-30.» n’existe pas/);
    expect(printed).toMatch(/a\.md:5:1 +tag +Le champ «.tag.» n’existe pas.; son nom est.: tags/);
    expect(printed).toMatch(/b\.md:9:1 /);
    expect(printed).not.toContain('c.md');
  });

  test('shows no stack trace', () => expect(printed).not.toMatch(/\n\s+at |node_modules/));

  test('leaves the previous site as it was', () => {
    expect(filesOf(out)).toEqual(['index.html']);
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('la version précédente');
  });
});

describe('a publication below a path', () => {
  const settings = siteYaml.replace('https://example.org', 'https://example.org/journal/');
  const { status, printed, out } = build(
    {
      'articles/a.md': articleText({ tags: '[Chine]' }, 'Voir [l’autre](./b.md#suite).'),
      'articles/b.md': articleText({ title: 'Un autre titre', tags: '[Chine]' }),
    },
    settings,
  );

  test('builds', () => expect(`${status} ${printed}`).toMatch(/^0 /));

  test('has every address below that path', () => {
    const hrefs = pagesOf(out).flatMap((file) => [
      ...htmlOf(file, out).matchAll(/(?:href|src)="(\/[^"]*)"/g),
    ]);
    expect(hrefs.length).toBeGreaterThan(20);
    expect(hrefs.map(([, href]) => href).filter((href) => !href!.startsWith('/journal/'))).toEqual([]);
  });

  test('leads from article to article', () => {
    const link = pageOf('politique/a/', out).querySelector('a[href$="#suite"]');
    expect(link?.getAttribute('href')).toBe('/journal/politique/b/#suite');
  });
});

describe('an English publication', () => {
  const { status, out } = build(
    { 'articles/a.md': articleText({ date: '2023-11-01' }, '"Why not?" he asked: no reason...') },
    siteYaml.replace('language: fr', 'language: en'),
  );

  test('gets English words and no French typography', () => {
    expect(status).toBe(0);
    const page = pageOf('politique/a/', out);
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    expect(page.querySelector('time')?.textContent).toBe('1 November 2023');
    expect(page.querySelector('main')?.textContent).toContain('"Why not?" he asked: no reason...');
    expect(existsSync(path.join(out, 'legal-notice/index.html'))).toBe(true);
  });

  test('is searched in English', async () => {
    const reader = builtIndex(out, 'search/');
    expect(await answersTo('reasons', reader)).toEqual(['a']);
    expect(pageOf('search/', out).querySelectorAll('select')).toHaveLength(0);
  });
});

test('a publication without articles builds', () => {
  const { status, out } = build({});
  expect(status).toBe(0);
  expect(filesOf(out)).toContain('index.html');
  // A section whose articles are all unpublished would be told from one that has none.
  expect(filesOf(out)).not.toContain('politique/index.html');
  expect(builtIndex(out).start.count).toBe(0);
});

test('twenty-one articles of a section make two pages', () => {
  const files = Array.from({ length: 21 }, (_, i) => [
    `articles/a${i}.md`,
    articleText({ title: `Titre ${i}` }),
  ]);
  const { out } = build(Object.fromEntries(files));
  expect(filesOf(out)).toContain('politique/2/index.html');
  expect(filesOf(out)).not.toContain('politique/3/index.html');
});

test('two builds of the sample at one clock are the same bytes', () => {
  const out = '.cache/tests/again';
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  buildSample(out, { TZ: 'Asia/Almaty', LANG: 'C' });
  expect(filesOf(out)).toEqual(filesOf());
  expect(filesOf().filter((file) => !bytesOf(file).equals(bytesOf(file, out)))).toEqual([]);
});
