import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fixture, fixtureOutput, variantOutput } from './fixture.ts';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';

const downloads: Record<string, string> = {
  'politique/conseil-du-val/ordre-du-jour-2.csv': 'articles/2026/conseil-du-val/live/ordre-du-jour.csv',
  'politique/conseil-du-val/ordre-du-jour.csv': 'articles/2026/conseil-du-val/ordre-du-jour.csv',
  'sciences/aimants-force-invisible/mesures.csv': 'articles/2024/aimants-force-invisible/mesures.csv',
  'territoires/laverie-montaubry/rapport.en.pdf': 'articles/2025/laverie-montaubry/rapport.en.pdf',
  'territoires/laverie-montaubry/releves.csv': 'articles/2025/laverie-montaubry/releves.csv',
};

test.each([fixtureOutput, variantOutput])(
  '%s has the files that its articles link to, and no others',
  (out) => expect(filesOf(out).filter((file) => /\.(?:pdf|csv)$/.test(file))).toEqual(Object.keys(downloads)),
);

test('a picture that is handed over is whole, without what it says of its author and place', async () => {
  const file = 'industrie/usine-nord-en-pause/usine-nord-en-pause.jpg';
  const written = readFileSync(path.join(fixture, 'articles/2024/usine-nord-en-pause.jpg'));
  const { exif, xmp, iptc } = await sharp(bytesOf(file)).metadata();
  expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  expect(bytesOf(file).toString('latin1')).not.toMatch(/Une marque|Une personne/);
  const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
  expect((await pixels(bytesOf(file))).equals(await pixels(written))).toBe(true);
  const link = pageOf('industrie/usine-nord-en-pause/').querySelector(`.prose a[href="/${file}"]`)!;
  expect(link.textContent).toMatch(/^La photographie entière \(JPEG, \d+\sko\)$/);
  expect(link.getAttribute('type')).toBe('image/jpeg');
});

test('no other page hands over a picture', () =>
  expect(filesOf().filter((file) => /^(?!_)[^/]+\/[^/]+\/.*\.(?:jpe?g|png|webp|gif)$/.test(file))).toEqual([
    'industrie/usine-nord-en-pause/usine-nord-en-pause.jpg',
  ]));

test('attachments are the editor’s files, byte for byte', () => {
  for (const [file, written] of Object.entries(downloads))
    expect(bytesOf(file).equals(readFileSync(path.join(fixture, written))), file).toBe(true);
});

test.each([
  [
    'Markdown',
    'territoires/laverie-montaubry/',
    '/journal/territoires/laverie-montaubry/rapport.en.pdf',
    'le rapport (PDF, en anglais, 1 ko)',
  ],
  [
    'MDX',
    'sciences/aimants-force-invisible/',
    '/journal/sciences/aimants-force-invisible/mesures.csv',
    'les mesures (CSV, 1 ko)',
  ],
])('links of %s show type, language and size', (_, page, href, text) => {
  const link = pageOf(page, variantOutput).querySelector(`.prose a[href="${href}"]`)!;
  expect(link.textContent.replaceAll('\u00A0', ' ')).toBe(text);
});

test('feeds have their absolute addresses', () =>
  expect(htmlOf('territoires/rss.xml', variantOutput)).toContain(
    'https://example.org/journal/territoires/laverie-montaubry/rapport.en.pdf',
  ));
