import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outline } from '../../src/markdown/outline.ts';
import { readPublication, type Publication } from '../../src/intake/publication.ts';
import { build, sampleClock, sampleOutput } from './buildSample.ts';
import { bytesOf, filesOf, leadsOn, pageOf, pagesOf } from './output.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';

const cardsIn = (output = sampleOutput) => filesOf(output).filter((file) => file.startsWith('_cards/'));

/** What a page says to other sites, by name; and its file of the picture, from the site's root. */
function told(address: string, output = sampleOutput) {
  const page = pageOf(address, output);
  const said = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
    undefined;
  const image = said('og:image');
  const file = image && decodeURI(new URL(image).pathname).slice(1);
  const graph = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}') as {
    '@graph'?: { image?: { url: string }[] }[];
  };
  return { said, image, file, structured: graph['@graph']?.[0]?.image?.map(({ url }) => url) };
}

describe('the cards of the sample publication', () => {
  let publication: Publication;
  beforeAll(async () => {
    publication = await readPublication(path.resolve('content'), {
      clock: Number(sampleClock) * 1000,
      outline,
    });
  });
  const published = () => publication.articles.filter(({ status }) => status === 'published');
  const pictured = (article: Publication['articles'][number]) =>
    article.image && !article.image.src.endsWith('.svg');

  test('are one for each published article without a photograph, and one for the publication', () => {
    const slugs = published().flatMap((article) => (pictured(article) ? [] : [article.slug]));
    expect(slugs.length).toBeGreaterThan(5);
    expect(cardsIn().map((file) => path.basename(file).replace(/\.[0-9a-f]{16}\.png$/, ''))).toEqual(
      [...slugs, 'publication'].sort(),
    );
  });

  test('are PNG of 1200 by 630', async () => {
    for (const file of cardsIn())
      expect([file, await sharp(bytesOf(file)).metadata()]).toMatchObject([
        file,
        { format: 'png', width: 1200, height: 630 },
      ]);
  });

  test('are what an article without a photograph tells other sites', () => {
    for (const article of published().filter((other) => !pictured(other))) {
      const { said, image, file, structured } = told(`${article.category}/${article.slug}/`);
      expect(filesOf()).toContain(file);
      expect([said('og:image:type'), said('og:image:width'), said('og:image:height')]).toEqual([
        'image/png',
        '1200',
        '630',
      ]);
      expect(said('og:image:alt')).toContain('Le Fil des métaux');
      expect(said('twitter:card')).toBe('summary_large_image');
      expect(structured).toEqual([image]);
    }
  });

  test('leave an article’s photograph its place', () => {
    for (const { category, slug } of published().filter(pictured))
      expect(told(`${category}/${slug}/`).file).toMatch(/^_astro\//);
  });

  test('speak for every page that has an address', () => {
    for (const file of pagesOf().filter((name) => name !== '404.html' && !leadsOn(name))) {
      const { file: picture, said } = told(file.replace(/index\.html$/, ''));
      expect([file, filesOf().includes(picture ?? 'none'), said('og:image:alt') !== undefined]).toEqual([
        file,
        true,
        true,
      ]);
    }
  });

  test('may be kept for ever by browsers', () =>
    expect(bytesOf('_headers').toString()).toMatch(/^\/_cards\/\*\n {2}Cache-Control: .*immutable/m));
});

describe('a small publication', () => {
  const out = '.cache/tests/cards';
  const cache = `${out}-cache`;
  const made: string[] = [out, cache];
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path d="M0 0h9v6z"/></svg>';
  const files = {
    'articles/a.md': articleText({ title: 'Un accord' }),
    'articles/b/index.md': articleText({ image: '{ src: plan.svg, alt: Un plan, credit: Une personne }' }),
    'articles/b/plan.svg': drawing,
    'articles/c.md': articleText({ draft: 'true', title: 'Un secret' }),
  };
  const building = (settings = siteYaml) => {
    const content = makePublication(files, settings);
    made.push(content);
    build(out, { CONTENT_DIR: content, CACHE_DIR: cache });
  };
  const kept = () =>
    readdirSync(`${cache}/cards`).map((file) => [file, statSync(path.join(cache, 'cards', file)).mtimeMs]);
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  test('has cards for an article without picture and one with a drawing, and none for a draft', () => {
    building();
    expect(cardsIn(out).map((file) => file.replace(/\..*/, ''))).toEqual([
      '_cards/a',
      '_cards/b',
      '_cards/publication',
    ]);
    expect(told('politique/b/', out).file).toMatch(/^_cards\/b\./);
    expect(kept()).toHaveLength(3);
  });

  test('has none drawn again in a second build', () => {
    const before = kept();
    building();
    expect(kept()).toEqual(before);
  });

  test('has a new address for a card whose section has a new name', () => {
    const before = told('politique/a/', out).file;
    building(siteYaml.replace('name: Politique', 'name: Vie politique'));
    expect(told('politique/a/', out).file).not.toBe(before);
  });

  test('has none when they are switched off', () => {
    building(`${siteYaml}shareCards: false\n`);
    expect(cardsIn(out)).toEqual([]);
    for (const address of ['', 'politique/a/', 'politique/b/']) {
      expect(told(address, out).image).toBeUndefined();
      expect(told(address, out).said('twitter:card')).toBeUndefined();
    }
  });
});
