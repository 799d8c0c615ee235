import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fixtureOutput, variantOutput } from './fixture.ts';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';

const feed = () => htmlOf('podcast/podcast.xml');
/** The text of elements, or of an attribute of theirs, within a part of the feed. */
const valuesOf = (xml: string, name: string, attribute?: string) =>
  attribute === undefined
    ? [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text]) => text!)
    : [...xml.matchAll(new RegExp(`<${name}\\s[^>]*\\b${attribute}="([^"]*)"`, 'g'))].map(
        ([, text]) => text!,
      );
const channel = () => feed().split('<item>')[0]!;
const items = () => feed().split('<item>').slice(1);

describe('what Apple requires of a podcast (podcasters.apple.com/support/823-podcast-requirements):', () => {
  test.each([
    ['title', undefined, /La Gazette à écouter/],
    ['description', undefined, /Les bruits de la vallée/],
    ['itunes:image', 'href', /^https:\/\/example\.org\/_astro\/pochette\..*\.jpe?g$/],
    ['language', undefined, /^fr$/],
    ['itunes:category', 'text', /^Science$/],
    ['itunes:explicit', undefined, /^(?:true|false)$/],
    ['itunes:author', undefined, /La Gazette du Val-Clair/],
    ['link', undefined, /^https:\/\/example\.org\/podcast\/$/],
    ['itunes:type', undefined, /^episodic$/],
    ['copyright', undefined, /^© /],
    ['itunes:email', undefined, /^redaction@example\.org$/],
  ])('<%s>', (name, attribute, form) => expect(valuesOf(channel(), name, attribute)[0]).toMatch(form));

  test.each([
    ['title', undefined, /./],
    ['enclosure', 'url', /^https:\/\/example\.org\/.*\.(?:mp3|m4a)$/],
    ['enclosure', 'length', /^[1-9]\d*$/],
    ['enclosure', 'type', /^audio\/(?:mpeg|mp4)$/],
    ['guid', undefined, /./],
    ['pubDate', undefined, /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/],
    ['itunes:duration', undefined, /^\d+$/],
    ['itunes:explicit', undefined, /^(?:true|false)$/],
    ['itunes:episodeType', undefined, /^(?:full|trailer|bonus)$/],
  ])('<%s %s> of an episode', (name, attribute, form) => {
    expect(items().length).toBeGreaterThan(0);
    for (const item of items()) expect(valuesOf(item, name, attribute)[0]).toMatch(form);
  });

  test('a cover in RGB, a square of 1400 to 3000 pixels', async () => {
    const [cover = ''] = valuesOf(channel(), 'itunes:image', 'href');
    const { width, height, space } = await sharp(bytesOf(new URL(cover).pathname.slice(1))).metadata();
    expect([width, height, space]).toEqual([1400, 1400, 'srgb']);
  });
});

test('an episode has its number, its season, its kind and its chapters', () => {
  const [item = ''] = items();
  expect(valuesOf(item, 'itunes:episode')).toEqual(['3']);
  expect(valuesOf(item, 'itunes:season')).toEqual(['1']);
  expect(valuesOf(item, 'itunes:episodeType')).toEqual(['bonus']);
  const [chapters = ''] = valuesOf(item, 'podcast:chapters', 'url');
  expect(JSON.parse(htmlOf(new URL(chapters).pathname.slice(1)))).toMatchObject({
    version: '1.2.0',
    chapters: [
      { startTime: 0, title: 'Le début' },
      { startTime: 1, title: 'La fin' },
    ],
  });
});

test('the sizes of the files are true, below the site’s path too', () => {
  const [item = ''] = htmlOf('podcast/podcast.xml', variantOutput).split('<item>').slice(1);
  const [url = ''] = valuesOf(item, 'enclosure', 'url');
  const [length = ''] = valuesOf(item, 'enclosure', 'length');
  const path = new URL(url).pathname;
  expect(path).toMatch(/^\/journal\//);
  expect(bytesOf(path.slice('/journal/'.length), variantOutput).length).toBe(Number(length));
});

test('only articles with a sound that directories take are episodes', () => {
  expect(items()).toHaveLength(1);
  expect(filesOf(fixtureOutput).filter((file) => file.startsWith('podcast/'))).toHaveLength(3);
});

test('its page lists the episodes and says how to subscribe, and every page leads to it', () => {
  const page = pageOf('podcast/');
  expect([...page.querySelectorAll('main h2 a')].map((link) => link.getAttribute('href'))).toEqual([
    '/sciences/aimants-force-invisible/',
  ]);
  const ways = [...page.querySelectorAll('.page-header a')].map((link) => link.getAttribute('href'));
  expect(ways).toEqual(['https://example.com/la-gazette-a-ecouter', '/podcast/podcast.xml']);
  const other = parseHTML(htmlOf('contact/index.html')).document;
  expect(other.querySelector('footer a[href="/podcast/"]')).not.toBeNull();
  expect(other.querySelector('link[rel="alternate"][href="/podcast/podcast.xml"]')).not.toBeNull();
});
