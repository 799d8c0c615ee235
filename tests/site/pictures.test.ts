import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, sampleOutput } from './buildSample.ts';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';
import { articleText, makePublication } from './publications.ts';

const out = '.cache/tests/pictures';
const cache = `${out}-cache`;
const copies = (output: string) =>
  filesOf(output).filter((file) => /_astro\/.*\.(?:avif|webp|jpe?g|png)$/.test(file));

/** A photograph as a phone takes it: it knows where it was taken. */
const photograph = sharp({ create: { width: 1700, height: 1000, channels: 3, background: '#886644' } })
  .withExif({
    IFD0: { Make: 'Une marque', Artist: 'Une personne' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '48/1 51/1 24/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '2/1 21/1 7/1',
    },
  })
  .jpeg()
  .toBuffer();

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60" onload="alert(1)">
  <script>alert(1)</script><rect width="40" height="30" fill="#345"/></svg>`;

const fields = {
  image: '{ src: ./lieu.jpg, alt: Un lieu, credit: Une personne, focus: "70% 20%" }',
};

let content: string;
beforeAll(async () => {
  const body =
    '![Le lieu](./autre.jpg "Le lieu © Une personne")\n\n![Un plan](./plan.svg "Le plan © Une personne")';
  content = makePublication({
    'articles/a/index.md': articleText(fields, body),
    'articles/a/lieu.jpg': await photograph,
    'articles/a/autre.jpg': await sharp(await photograph)
      .negate()
      .keepMetadata()
      .jpeg()
      .toBuffer(),
    'articles/a/plan.svg': drawing,
  });
  build(out, { CONTENT_DIR: content, CACHE_DIR: cache });
});
afterAll(() => [content, out, cache].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('a photograph that knows where it was taken', () => {
  test('is one, before', async () => {
    const { exif } = await sharp(await photograph).metadata();
    expect(exif?.toString('latin1')).toContain('Une marque');
  });

  test('is published in copies that do not', async () => {
    expect(copies(out).length).toBeGreaterThan(8);
    for (const file of copies(out)) {
      const { exif, xmp, iptc } = await sharp(bytesOf(file, out)).metadata();
      expect([file, exif, xmp, iptc]).toEqual([file, undefined, undefined, undefined]);
      expect(bytesOf(file, out).toString('latin1')).not.toContain('Une marque');
    }
  });

  test('keeps its credit on the page', () => {
    expect(pageOf('politique/a/', out).querySelector('.lead-picture')?.textContent).toContain('Une personne');
  });

  test('is shown to other sites in a copy', () => {
    const shared = pageOf('politique/a/', out)
      .querySelector('meta[property="og:image"]')
      ?.getAttribute('content');
    expect(shared).toMatch(/^https:\/\/example\.org\/_astro\/lieu\..*\.jpe?g$/);
    expect(filesOf(out)).toContain(new URL(shared!).pathname.slice(1));
  });
});

test('a picture in a body has an AVIF and a WebP copy for each width', () => {
  const picture = pageOf('politique/a/', out).querySelector('.prose picture')!;
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

test('a drawing stays a drawing, without what runs in it', () => {
  const src = pageOf('politique/a/', out).querySelector('.prose img[src$=".svg"]')!.getAttribute('src')!;
  const published = htmlOf(src.slice(1), out);
  expect(published).toContain('<path');
  expect(published).not.toMatch(/script|alert|onload/);
});

test('a second build makes no picture again', () => {
  const made = () =>
    readdirSync(`${cache}/pictures`).map((file) => [
      file,
      statSync(path.join(cache, 'pictures', file)).mtimeMs,
    ]);
  const before = made();
  expect(before.length).toBeGreaterThan(8);
  build(out, { CONTENT_DIR: content, CACHE_DIR: cache });
  expect(made()).toEqual(before);
});

test('no original of the sample’s pictures is published, only copies', () => {
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const published = new Set(copies(sampleOutput).map((file) => digest(bytesOf(file))));
  const originals = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:avif|webp|jpe?g|png)$/.test(file),
  );
  expect(originals.length).toBeGreaterThan(20);
  expect(originals.filter((file) => published.has(digest(readFileSync(path.join('content', file)))))).toEqual(
    [],
  );
});
