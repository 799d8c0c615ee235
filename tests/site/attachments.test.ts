import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixture, fixtureOutput, variantOutput } from './fixture.ts';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';

const downloads = [
  'sciences/aimants-force-invisible/mesures.csv',
  'territoires/laverie-montaubry/rapport.en.pdf',
  'territoires/laverie-montaubry/releves.csv',
];

test.each([fixtureOutput, variantOutput])(
  '%s has the files that its articles link to, and no others',
  (out) => expect(filesOf(out).filter((file) => /\.(?:pdf|csv)$/.test(file))).toEqual(downloads),
);

test('attachments are the editor’s files, byte for byte', () => {
  const folders: Record<string, string> = { territoires: 'articles/2025', sciences: 'articles/2024' };
  for (const file of downloads) {
    const [section, ...steps] = file.split('/');
    const written = readFileSync(path.join(fixture, folders[section!]!, ...steps));
    expect(bytesOf(file).equals(written), file).toBe(true);
  }
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
