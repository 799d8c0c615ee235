import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { articlePath } from '../../src/addresses/siteAddresses.ts';
import { outline } from '../../src/markdown/outline.ts';
import { readPublication, type Publication } from '../../src/intake/publication.ts';
import { fixture, fixtureOutput, testClock, variantOutput } from './fixture.ts';
import { bytesOf, filesOf, indexedPagesOf, pageOf } from './output.ts';

const cardsIn = (output = fixtureOutput) => filesOf(output).filter((file) => file.startsWith('_cards/'));

/** The data of a page for other sites: its meta values by name, and the file of its picture, relative to the site's root. */
function sharedData(address: string, output = fixtureOutput) {
  const page = pageOf(address, output);
  const metaValue = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
    undefined;
  const image = metaValue('og:image');
  const file = image && decodeURI(new URL(image).pathname).slice(1);
  const graph = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}') as {
    '@graph'?: { image?: { url: string }[] }[];
  };
  return { metaValue, image, file, structured: graph['@graph']?.[0]?.image?.map(({ url }) => url) };
}

describe('the cards of the fixture publication', () => {
  let publication: Publication;
  beforeAll(async () => {
    publication = await readPublication(path.resolve(fixture), {
      clock: Number(testClock) * 1000,
      outline,
    });
  });
  const published = () => publication.articles.filter(({ status }) => status === 'published');
  const addressOf = (article: Publication['articles'][number]) =>
    articlePath(article, publication.settings!.sections).slice(1);
  const hasPhotograph = (article: Publication['articles'][number]) =>
    article.image && !article.image.src.endsWith('.svg');

  test('are one for each published article without a photograph, and one for the publication', () => {
    const slugs = published().flatMap((article) => (hasPhotograph(article) ? [] : [article.slug]));
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

  test('are the pictures of articles without a photograph for other sites', () => {
    for (const article of published().filter((other) => !hasPhotograph(other))) {
      const { metaValue, image, file, structured } = sharedData(addressOf(article));
      expect(filesOf()).toContain(file);
      expect([metaValue('og:image:type'), metaValue('og:image:width'), metaValue('og:image:height')]).toEqual(
        ['image/png', '1200', '630'],
      );
      expect(metaValue('og:image:alt')).toContain('La Gazette du Val-Clair');
      expect(metaValue('twitter:card')).toBe('summary_large_image');
      expect(structured).toEqual([image]);
    }
  });

  test('do not replace an article’s photograph', () => {
    for (const article of published().filter(hasPhotograph))
      expect(sharedData(addressOf(article)).file).toMatch(/^_astro\//);
  });

  test('are set on every page with an address', () => {
    for (const file of indexedPagesOf()) {
      const { file: picture, metaValue } = sharedData(file.replace(/index\.html$/, ''));
      expect([file, filesOf().includes(picture ?? 'none'), metaValue('og:image:alt') !== undefined]).toEqual([
        file,
        true,
        true,
      ]);
    }
  });

  test('may be cached for ever by browsers', () =>
    expect(bytesOf('_headers').toString()).toMatch(/^\/_cards\/\*\n {2}Cache-Control: .*immutable/m));
});

test('a publication without cards has none', () => {
  expect(cardsIn(variantOutput)).toEqual([]);
  for (const address of ['', 'politique/conseil-etain/', 'territoires/apres-la-mine/']) {
    expect(sharedData(address, variantOutput).image).toBeUndefined();
    expect(sharedData(address, variantOutput).metaValue('twitter:card')).toBeUndefined();
  }
});
