import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';

const isPicture = (file: string) => /\.(?:avif|webp|jpe?g|png)$/.test(file);
const copies = filesOf().filter((file) => file.startsWith('_astro/') && isPicture(file));

describe('a photograph with its location', () => {
  const address = 'industrie/usine-nord-en-pause/';
  const original = path.join(fixture, 'articles/2024/usine-nord-en-pause.jpg');

  test('contains it in the content', async () => {
    const { exif } = await sharp(original).metadata();
    expect(exif?.toString('latin1')).toContain('Une marque');
  });

  test('is published in variants without it', async () => {
    const published = copies.filter((file) => file.startsWith('_astro/usine-nord-en-pause.'));
    expect(published.length).toBeGreaterThan(8);
    for (const file of copies) {
      const { exif, xmp, iptc } = await sharp(bytesOf(file)).metadata();
      expect([file, exif, xmp, iptc]).toEqual([file, undefined, undefined, undefined]);
      expect(bytesOf(file).toString('latin1')).not.toMatch(/Une marque|Une personne/);
    }
  });

  test('keeps its credit on the page', () =>
    expect(pageOf(address).querySelector('.lead-picture')?.textContent).toContain('Photographe d’exemple'));

  test('is shared with other sites as a variant', () => {
    const shared = pageOf(address).querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(shared).toMatch(/^https:\/\/example\.org\/_astro\/usine-nord-en-pause\..*\.jpe?g$/);
    expect(filesOf()).toContain(new URL(shared!).pathname.slice(1));
  });
});

describe('the pictures of a story in MDX', () => {
  let page: Document;
  beforeAll(() => {
    page = pageOf('sciences/aimants-force-invisible/');
  });

  test('have an AVIF and a WebP variant for each width', () => {
    const picture = page.querySelector('.prose picture')!;
    const sets = [picture.querySelector('source'), picture.querySelector('img')].map((e) =>
      e!.getAttribute('srcset')!,
    );
    expect(
      sets.map((set) => [...set.matchAll(/\.(\w+) (\d+)w/g)].map(([, ...found]) => found.join(' '))),
    ).toEqual([
      ['avif 480', 'avif 760', 'avif 1200'],
      ['webp 480', 'webp 760', 'webp 1200'],
    ]);
  });

  test('are published under their names', () => {
    for (const name of ['champ', 'lingots', 'bacs'])
      expect(copies.filter((file) => file.startsWith(`_astro/${name}.`)).length).toBeGreaterThan(0);
  });
});

test('a picture in Markdown has an AVIF and a WebP variant for each width', () => {
  const picture = pageOf('territoires/laverie-montaubry/').querySelector('.prose picture')!;
  const sets = [picture.querySelector('source'), picture.querySelector('img')].map((e) =>
    e!.getAttribute('srcset')!,
  );
  expect(
    sets.map((set) => [...set.matchAll(/\.(\w+) (\d+)w/g)].map(([, ...found]) => found.join(' '))),
  ).toEqual([
    ['avif 768', 'avif 1152'],
    ['webp 768', 'webp 1152'],
  ]);
});

test('a drawing stays a drawing, without scripts', () => {
  const page = pageOf('sciences/etain-metal-discret/');
  const src = page.querySelector('.prose img[src$=".svg"]')!.getAttribute('src')!;
  expect(readFileSync(path.join(fixture, 'articles/2022/etain-metal-discret/coupe.svg'), 'utf8')).toMatch(
    /<script|onload/,
  );
  expect(htmlOf(src.slice(1))).toContain('<path');
  expect(htmlOf(src.slice(1))).not.toMatch(/script|alert|onload/);
});

test('only variants are published, no originals', () => {
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const published = new Set(copies.map((file) => digest(bytesOf(file))));
  const originals = readdirSync(fixture, { recursive: true, encoding: 'utf8' }).filter(isPicture);
  expect(originals.length).toBeGreaterThan(12);
  expect(originals.filter((file) => published.has(digest(readFileSync(path.join(fixture, file)))))).toEqual(
    [],
  );
});
