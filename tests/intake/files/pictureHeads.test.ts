import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureHeadDefect } from '../../../src/intake/files/pictureHeads.ts';
import { frontMatter, readFolder, sentence } from '../samples.ts';

const photograph = sharp({ create: { width: 40, height: 30, channels: 3, background: '#864' } });
const defectOf = (bytes: Buffer, isDrawing = false) =>
  pictureHeadDefect(bytes.subarray(0, 4096), bytes.length, isDrawing);

describe('the first bytes of a file', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)('identify a %s', async (format) => {
    expect(defectOf(await photograph.clone().toFormat(format).toBuffer())).toBeUndefined();
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a web page', '\n<!DOCTYPE html><html><body>404</body></html>', 'web-page'],
    ['a text', 'une mine', 'unknown'],
    ['a photograph of a phone', '\0\0\0\x18ftypheic\0\0\0\0', 'heic'],
  ])('distinguish %s from a picture', (_name, text, defect) =>
    expect(defectOf(Buffer.from(text, 'latin1'))).toBe(defect),
  );

  test('show that a WebP is truncated', async () => {
    const complete = await photograph.clone().webp().toBuffer();
    expect(defectOf(complete.subarray(0, -20))).toBe('cut');
  });

  test.each([
    ['an XML declaration', '\uFEFF<?xml version="1.0"?><svg/>', undefined],
    ['a long comment', `<!--${'x'.repeat(9000)}--><svg/>`, undefined],
    ['a web page', '<html><svg/></html>', 'web-page'],
    ['no markup', 'dessin', 'malformed'],
  ])('identify a drawing that begins with %s', (_name, text, defect) =>
    expect(defectOf(Buffer.from(text), true)).toBe(defect),
  );
});

test('a file that is not a picture is a fault wherever it is named, and nowhere else', async () => {
  const { faults } = await readFolder({
    'articles/a.md': frontMatter('image: { src: ./page.png, alt: "", credit: A }'),
    'articles/b.md': frontMatter().replace('Texte.', 'Un.\n\n![Une page](./page.png)'),
    'articles/page.png': '<!doctype html>',
    'articles/unused.jpg': '',
    'authors/jeanne.yaml': 'name: Jeanne\npicture: jeanne.jpg\n',
    'authors/jeanne.jpg': '',
  });
  expect(faults.map(({ file, rule, line, column }) => [file, rule, line, column])).toEqual([
    ['articles/a.md', 'picture-broken', 5, 15],
    ['articles/b.md', 'picture-broken', 8, 1],
    ['authors/jeanne.yaml', 'picture-broken', 2, 10],
  ]);
  expect(faults.map((fault) => sentence(fault))).toEqual([
    'L’image « ./page.png » est en fait une page web enregistrée sous ce nom ; téléchargez l’image elle-même.',
    'L’image « ./page.png » est en fait une page web enregistrée sous ce nom ; téléchargez l’image elle-même.',
    'L’image « jeanne.jpg » est un fichier vide ; déposez-la à nouveau.',
  ]);
  expect(sentence(faults[2]!, 'en')).toBe('The picture “jeanne.jpg” is an empty file; put it there again.');
});
