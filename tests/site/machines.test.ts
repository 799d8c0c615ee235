import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { faultsOfSitemap } from '../editorial/sitemapForm.ts';
import { filesOf, htmlOf } from './output.ts';
import { articleText, siteYaml } from './publications.ts';
import { smallSites } from './smallSites.ts';

const settings = `${siteYaml.replace('https://example.org', 'https://example.org/journal/')}  # and what machines are told
hub: https://hub.example.com/
ads:
  - { advertiser: Annonceur, url: https://ads.example.com/, text: Achetez, places: [article] }
adSellers: [{ system: example.com, account: "12", relation: direct }]
trust: { belongsTo: [https://example.com/] }
`;

// Ten minutes before the clock of the tests' builds.
const fresh = '2026-11-22T23:50:00Z';
const build = smallSites();
const { status, printed, out } = build(
  {
    'articles/neuf.mdx': articleText(
      { title: 'Du neuf', date: fresh, redirectFrom: '[/politique/ancien/]' },
      'Un paragraphe.\n\n::ad\n\n:::note[Repères]\nUne boîte.\n:::\n\nVoir [l’autre](./vieux.md).',
    ),
    'articles/vieux.md': articleText({ title: 'Du vieux' }, 'Un texte.\n\n::ad\n\nLa suite.'),
  },
  settings,
);

const text = (file: string) => htmlOf(file, out);

describe('a publication below a path', () => {
  test('builds', () => expect(`${status} ${printed}`).toMatch(/^0 /));

  test('has the news of the last two days in its news sitemap, and nothing older', () => {
    const locations = [...text('sitemap-news.xml').matchAll(/<loc>([^<]+)/g)].map(([, url]) => url);
    expect(locations).toEqual(['https://example.org/journal/politique/neuf/']);
    expect(text('sitemap.xml')).toContain('<loc>https://example.org/journal/sitemap-news.xml</loc>');
  });

  test.each(filesOf(out).filter((file) => /^sitemap.*\.xml$/.test(file)))(
    'has in %s what the protocol of sitemaps asks for',
    (file) => expect(faultsOfSitemap(text(file))).toEqual([]),
  );

  test('has feeds without the advertisements that its pages carry', () => {
    expect(text('politique/neuf/index.html')).toContain('ads.example.com');
    expect(text('politique/vieux/index.html')).toContain('ads.example.com');
    for (const file of filesOf(out).filter((name) => /(rss\.xml|atom\.xml|feed\.json)$/.test(name)))
      expect(text(file)).not.toMatch(/ads\.example\.com|Annonceur|Achetez|Publicité/);
  });

  test('has MDX in its feeds with boxes and whole links', () => {
    // feedsmith types every field as optional: the assertions say what is there.
    const { feed } = parseFeed(text('feed.json')) as any;
    expect(feed.items[0].content_html).toMatch(/<aside>.*Une boîte/s);
    expect(feed.items[0].content_html).toContain('href="https://example.org/journal/politique/vieux/"');
    expect(feed.items[1].content_html).toBe('<p>Un texte.</p>\n<p>La suite.</p>');
  });

  test('keeps the id of an article that was renamed', () => {
    // feedsmith types every field as optional: the assertions say what is there.
    const { feed } = parseFeed(text('atom.xml')) as any;
    expect(feed.entries.map(({ id }: { id: string }) => id)).toEqual([
      'https://example.org/journal/politique/ancien/',
      'https://example.org/journal/politique/vieux/',
    ]);
  });

  test('names its hub in every feed', () => {
    for (const file of ['rss.xml', 'politique/atom.xml', 'feed.json'])
      expect(text(file)).toContain('https://hub.example.com/');
  });

  test('has the files that its settings ask for and no others', () => {
    expect(text('ads.txt')).toBe('example.com, 12, DIRECT\n');
    expect(text('trust.txt')).toBe(text('.well-known/trust.txt'));
    expect(existsSync(path.join(out, '.well-known/security.txt'))).toBe(false);
    expect(existsSync(path.join(out, '.well-known/tdmrep.json'))).toBe(false);
  });

  test('keeps every address for machines below its path', () => {
    const files = filesOf(out).filter((file) => /\.(xml|json|txt|webmanifest)$|_headers$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      for (const [, address] of text(file).matchAll(/https:\/\/example\.org(\/[^"<\s]*)/g))
        expect(address, file).toMatch(/^\/journal\//);
    expect(text('_headers')).toMatch(/^\/journal\/\*$/m);
  });
});
