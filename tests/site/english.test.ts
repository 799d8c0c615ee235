import { describe, expect, test } from 'vitest';
import { topResults, builtIndex } from '../search/builtIndex.ts';
import { filesOf, pageOf } from './output.ts';
import { articleText, siteYaml } from './publications.ts';
import { smallSites } from './smallSites.ts';

const build = smallSites();
const settings = siteYaml.replace('language: fr', 'language: en');

describe('an English publication', () => {
  const articles = Array.from({ length: 20 }, (_, i) => [
    `articles/a${i}.md`,
    articleText({ title: `Title ${i}` }),
  ]);
  const { status, printed, out } = build(
    {
      ...(Object.fromEntries(articles) as Record<string, string>),
      'articles/a.md': articleText({ date: '2023-11-01' }, '"Why not?" he asked: no reason...'),
    },
    settings,
  );

  test('builds', () => expect(`${status} ${printed}`).toMatch(/^0 /));

  test('gets English words and no French typography', () => {
    const page = pageOf('politique/a/', out);
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    expect(page.querySelector('time')?.textContent).toBe('1 November 2023');
    expect(page.querySelector('main')?.textContent).toContain('"Why not?" he asked: no reason...');
    expect(filesOf(out)).toContain('legal-notice/index.html');
  });

  test('is searched in English', async () => {
    const reader = builtIndex(out, 'search/');
    expect(await topResults('reasons', reader)).toEqual(['a']);
    expect([...pageOf('search/', out).querySelectorAll('select')].map((s) => s.getAttribute('name'))).toEqual(
      ['year'],
    );
  });

  test('has twenty-one articles of a section on two pages', () => {
    expect(filesOf(out)).toContain('politique/2/index.html');
    expect(filesOf(out)).not.toContain('politique/3/index.html');
  });
});

test('a publication without articles builds', () => {
  const { status, out } = build({}, settings);
  expect(status).toBe(0);
  expect(filesOf(out)).toContain('index.html');
  // A section of unpublished articles must look like one without articles.
  expect(filesOf(out)).not.toContain('politique/index.html');
  expect(builtIndex(out, 'search/').start.count).toBe(0);
});
