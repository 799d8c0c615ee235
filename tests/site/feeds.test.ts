import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../outputs/feedReader.ts';
import { bytesOf, filesOf, htmlOf, isRedirect, pageOf, pagesOf } from './output.ts';

const feeds = filesOf().filter((file) => /(^|\/)(rss\.xml|atom\.xml|feed\.json)$/.test(file));
const folders = [...new Set(feeds.map((file) => file.replace(/[^/]+$/, '')))];

type Entry = {
  id: string;
  url: string;
  html: string;
  text: string;
  enclosures: { url: string; length: number }[];
};

/** The fields of an item in JSON Feed (jsonfeed.org/version/1.1). */
type JsonItem = {
  id: string;
  url: string;
  content_html: string;
  attachments?: { url: string; size_in_bytes: number }[];
};

/** The entries of a feed, parsed by a different library from the one that wrote it. */
async function entriesOf(file: string): Promise<Entry[]> {
  const { document } = parseHTML('<html></html>');
  const entry = (id: string, url: string, html: string, enclosures: Entry['enclosures']): Entry => {
    const body = document.createElement('div');
    body.innerHTML = html;
    return { id, url, html, text: body.textContent!, enclosures };
  };
  if (file.endsWith('.json')) {
    const { items } = JSON.parse(htmlOf(file)) as { items: JsonItem[] };
    return items.map(({ id, url, content_html, attachments = [] }) =>
      entry(
        id,
        url,
        content_html,
        attachments.map((attachment) => ({ url: attachment.url, length: attachment.size_in_bytes })),
      ),
    );
  }
  const { items } = await readFeed(htmlOf(file));
  return items.map(({ guid, link, description, enclosures }) =>
    entry(
      guid,
      link,
      description ?? '',
      enclosures.map(({ url, length }) => ({ url, length: Number(length) })),
    ),
  );
}

const read = new Map(await Promise.all(feeds.map(async (file) => [file, await entriesOf(file)] as const)));

test('there are three feeds of the site, of every section, of every author and of the newsletter', () => {
  const authors = pagesOf().filter((file) => /^auteurs\/[^/]+\/index\.html$/.test(file));
  expect(feeds.length).toBe(3 * folders.length);
  expect(folders).toContain('');
  expect(folders).toEqual(expect.arrayContaining(['politique/', 'lettres/']));
  for (const author of authors) expect(folders).toContain(author.replace('index.html', ''));
});

test.each(pagesOf().filter((file) => !isRedirect(file)))('%s links to existing feeds', (file) => {
  const { document } = parseHTML(htmlOf(file));
  const links = [...document.querySelectorAll('link[rel="alternate"][type]:not([type="text/calendar"])')].map(
    (link) => link.getAttribute('href')!,
  );
  expect(links.slice(-4)).toEqual(['/rss.xml', '/atom.xml', '/feed.json', '/podcast/podcast.xml']);
  expect(links.slice(0, -1).filter((href) => !feeds.includes(href.slice(1)))).toEqual([]);
});

test.each([
  ['a section', 'politique/', '/politique/rss.xml'],
  ['the list of letters', 'lettres/', '/lettres/rss.xml'],
  ['a letter', 'lettres/2026-11-20/', '/lettres/rss.xml'],
])('%s has its own feeds first', (_name, page, feed) => {
  const link = pageOf(page).querySelector('link[rel="alternate"]');
  expect(link?.getAttribute('href')).toBe(feed);
  expect(link?.getAttribute('type')).toBe('application/rss+xml');
});

describe.each(feeds)('%s', (file) => {
  const text = htmlOf(file);
  const entries = read.get(file)!;

  test('holds thirty entries at most, each with its own id and an address on the site', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(30);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { url } of entries)
      expect(pagesOf()).toContain(`${url.replace('https://example.org/', '').replace(/#.*/, '')}index.html`);
  });

  test('has its present address', () => {
    const present = file
      .replace('actualites/', 'politique/')
      .replace('claire-v/', 'claire-vaubrun/')
      .replace('riviere/', 'eau/');
    expect(text).toContain(`https://example.org/${present}`);
  });

  test('has no active content, no relative address and no advertisement', () => {
    for (const { html, url } of entries) {
      expect(html, url).not.toMatch(
        /<(script|style|iframe|form|svg|object|embed)|\son[a-z]+=|javascript:|style=/i,
      );
      expect(html, url).not.toMatch(/\s(?:href|src)="(?!https?:|mailto:|tel:)/);
      expect(html, url).not.toMatch(/srcset=|rel="sponsored"|Librairie des Crêtes|Contenu proposé par/);
    }
  });

  test('loads only existing pictures', () => {
    const sources = entries.flatMap(({ html }) => [
      ...html.matchAll(/<img[^>]*src="https:\/\/example\.org\/([^"]+)"/g),
    ]);
    for (const [, source] of sources) expect(filesOf()).toContain(source);
  });

  test('encloses one picture at most, or sounds and videos, with their true sizes', () => {
    for (const { enclosures } of entries) {
      expect(enclosures.filter(({ url }) => /\.jpe?g$/.test(url)).length).toBeLessThanOrEqual(1);
      for (const { url, length } of enclosures)
        expect(length).toBe(bytesOf(url.replace('https://example.org/', '')).length);
    }
  });
});

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test('the feeds of the site hold whole articles: every paragraph, box and credit of their pages', () => {
  for (const { url, text } of read.get('rss.xml')!) {
    const page = pageOf(url.replace('https://example.org/', ''));
    const prose = page.querySelector('.prose')!;
    for (const ad of prose.querySelectorAll('.advertisement')) ad.remove();
    const paragraphs = [...prose.querySelectorAll('p, li, figcaption')].map((p) => words(p.textContent!));
    expect(paragraphs.filter((paragraph) => !words(text).includes(paragraph))).toEqual([]);
    const credit = page.querySelector('.lead-picture small')?.textContent;
    if (credit) expect(words(text)).toContain(words(credit));
    for (const correction of page.querySelectorAll('.corrections p'))
      expect(words(text)).toContain(words(correction.textContent!));
  }
});

test('an MDX article is complete in the feeds, with its box', () => {
  const entry = read.get('sciences/atom.xml')!.find(({ url }) => url.includes('aimants-force-invisible'))!;
  expect(entry.html).toMatch(/<aside>.*Rémanence/s);
});

test('the newsletter’s feeds hold the introduction of each letter and links to its articles, advertising left out', () => {
  const [letter, ...others] = read.get('lettres/rss.xml')!;
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    id: 'https://example.org/lettres/2026-11-20/',
    url: 'https://example.org/lettres/2026-11-20/',
  });
  expect(words(letter!.text)).toContain('Cette semaine, la vallée a compté.');
  const list = letter!.html.slice(letter!.html.lastIndexOf('<ul>'));
  const linked = [...list.matchAll(/href="https:\/\/example\.org\/[a-z-]+\/([^"]+)\/"/g)].map(
    ([, slug]) => slug,
  );
  expect(linked).toEqual([
    'trois-objectifs-eau',
    'tonne-de-minerai-laquelle',
    'list-of-watched-metals',
    'la-mine-chez-nous',
  ]);
});

test('no feed holds an advertiser’s article', () => {
  const sponsored = pagesOf().filter((file) => htmlOf(file).includes('"AdvertiserContentArticle"'));
  expect(sponsored.length).toBeGreaterThan(0);
  for (const file of sponsored)
    for (const feed of feeds) expect(htmlOf(feed)).not.toContain(file.replace('index.html', ''));
});

test('the style sheet of feeds exists, and explains what a feed is', () => {
  expect(htmlOf('rss.xml')).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
  expect(htmlOf('feed.css')).toContain('Ceci est un flux');
});
