import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { faultsOfSitemap } from '../outputs/sitemapForm.ts';
import { variantOutput as out } from './fixture.ts';
import { filesOf, htmlOf, pagesOf } from './output.ts';

const text = (file: string) => htmlOf(file, out);
const feeds = filesOf(out).filter((name) => /(rss\.xml|atom\.xml|feed\.json)$/.test(name));

// feedsmith types every field as optional; the assertions state their presence.
const feedOf = (file: string) => parseFeed(text(file)).feed as any;

describe('a publication below a path', () => {
  test('has every address of its pages below that path', () => {
    const hrefs = pagesOf(out).flatMap((file) => [...text(file).matchAll(/(?:href|src)="(\/[^"]*)"/g)]);
    expect(hrefs.length).toBeGreaterThan(200);
    expect(hrefs.map(([, href]) => href).filter((href) => !href!.startsWith('/journal/'))).toEqual([]);
  });

  test('has links from article to article', () =>
    expect(text('politique/accord-mine-val-clair/index.html')).toContain(
      'href="/journal/politique/conseil-etain/"',
    ));

  test('has the news of the last two days in its news sitemap, and nothing older', () => {
    const locations = [...text('sitemap-news.xml').matchAll(/<loc>([^<]+)/g)].map(([, url]) => url);
    expect(locations).toEqual(['https://example.org/journal/territoires/crue-de-l-oriette/']);
    expect(text('sitemap.xml')).toContain('<loc>https://example.org/journal/sitemap-news.xml</loc>');
  });

  test.each(filesOf(out).filter((file) => /^sitemap.*\.xml$/.test(file)))(
    'has %s in the form of the sitemap protocol',
    (file) => expect(faultsOfSitemap(text(file))).toEqual([]),
  );

  test('has feeds without the advertisements of its pages', () => {
    for (const page of ['territoires/crue-de-l-oriette', 'politique/accord-mine-val-clair'])
      expect(text(`${page}/index.html`)).toContain('example.com/librairie-des-cretes');
    for (const file of feeds) expect(text(file)).not.toMatch(/librairie-des-cretes|Librairie|Publicité/);
  });

  test('has MDX in its feeds with boxes and absolute links', () => {
    const story = feedOf('sciences/feed.json').items.find(({ url }: any) => /aimants/.test(url));
    expect(story.content_html).toMatch(/<aside>.*Rémanence/s);
    expect(story.content_html).toContain('href="https://example.org/journal/sciences/etain-metal-discret/"');
  });

  test('has Markdown in its feeds without the slots of advertisements', () => {
    const news = feedOf('feed.json').items.find(({ url }: any) => /crue/.test(url));
    expect(news.content_html).toMatch(
      /^<p>[^<]*<\/p>\n<p>Les digues de Montaubry tiennent\.<\/p>\n<figure><figcaption>/,
    );
  });

  test('keeps the id of an article that was renamed', () => {
    const ids = feedOf('politique/atom.xml').entries.map(({ id }: { id: string }) => id);
    expect(ids).toContain('https://example.org/journal/actualites/pont-le-vote/');
    expect(ids).toContain('https://example.org/journal/actualites/conseil-etain/');
  });

  test('has its hub in every feed', () => {
    for (const file of feeds) expect(text(file), file).toContain('https://hub.example.com/');
  });

  test('has exactly the files of its settings', () => {
    expect(text('ads.txt')).toBe('example.com, 12, DIRECT\n');
    expect(text('trust.txt')).toBe(text('.well-known/trust.txt'));
    expect(existsSync(path.join(out, '.well-known/security.txt'))).toBe(false);
    expect(existsSync(path.join(out, '.well-known/tdmrep.json'))).toBe(false);
  });

  test('has every machine-readable address below its path', () => {
    const files = filesOf(out).filter((file) => /\.(xml|json|txt|webmanifest)$|_headers$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      for (const [, address] of text(file).matchAll(/https:\/\/example\.org(\/[^"<\s]*)/g))
        expect(address, file).toMatch(/^\/journal\//);
    expect(text('_headers')).toMatch(/^\/journal\/\*$/m);
  });
});
