import { describe, expect, test } from 'vitest';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';
import { articleText, siteYaml } from './publications.ts';
import { smallSites } from './smallSites.ts';

const build = smallSites();
const settings = siteYaml.replace('https://example.org', 'https://example.org/journal/');

const pdf = Uint8Array.from([37, 80, 68, 70, 0, 255, 128]);

describe('a publication that hands files to its readers', () => {
  const { status, printed, out } = build(
    {
      'articles/a/index.md': articleText({}, 'Voir [le rapport](./rapport.en.pdf).'),
      'articles/a/rapport.en.pdf': pdf,
      'articles/a/unused.pdf': pdf,
      'articles/b/index.mdx': articleText({ title: 'Deux' }, 'Voir [les chiffres](./chiffres.csv).'),
      'articles/b/chiffres.csv': 'a;b\n1;2\n',
      'articles/draft/index.md': articleText({ draft: 'true' }, 'Voir [le secret](./secret.pdf).'),
      'articles/draft/secret.pdf': pdf,
      'articles/later/index.md': articleText({ date: '2096-01-01' }, 'Voir [le secret](./secret.pdf).'),
      'articles/later/secret.pdf': pdf,
    },
    settings,
  );

  test('builds', () => expect(`${status} ${printed}`).toMatch(/^0 /));

  test('has the files of its articles, byte for byte, and no others', () => {
    const files = filesOf(out).filter((file) => /\.(?:pdf|csv)$/.test(file));
    expect(files).toEqual(['politique/a/rapport.en.pdf', 'politique/b/chiffres.csv']);
    expect(bytesOf('politique/a/rapport.en.pdf', out).equals(Buffer.from(pdf))).toBe(true);
  });

  test.each([
    ['Markdown', 'politique/a/', '/journal/politique/a/rapport.en.pdf', 'le rapport (PDF, en anglais, 1 ko)'],
    ['MDX', 'politique/b/', '/journal/politique/b/chiffres.csv', 'les chiffres (CSV, 1 ko)'],
  ])('names them in the links of %s', (_, page, href, text) => {
    const link = pageOf(page, out).querySelector('.prose a')!;
    expect(link.getAttribute('href')).toBe(href);
    expect(link.textContent.replaceAll('\u00A0', ' ')).toBe(text);
  });

  test('tells feeds of them by their whole addresses', () => {
    expect(htmlOf('rss.xml', out)).toContain('https://example.org/journal/politique/a/rapport.en.pdf');
  });
});

test('a file that is not there is a fault that names the one that is', () => {
  const { status, printed } = build(
    {
      'articles/a/index.md': articleText({}, 'Voir [le rapport](./raport.pdf).'),
      'articles/a/rapport.pdf': pdf,
    },
    settings,
  );
  expect(status).toBe(1);
  expect(printed).toMatch(/index\.md:7:6 .*raport\.pdf/);
  expect(printed).toContain('./rapport.pdf');
});
