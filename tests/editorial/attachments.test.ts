import { describe, expect, test } from 'vitest';
import { attachedFiles } from '../../src/editorial/attachments.ts';
import { en } from '../../src/i18n/en.ts';
import { fr } from '../../src/i18n/fr.ts';

const page = '/politique/accord/';
const attachmentOf = (file: string, bytes = 340_000, words: typeof fr = fr) =>
  attachedFiles({ './x': { file: `content/articles/${file}`, bytes, digest: 'd' } }, page, words)['./x']!;

describe('an attachment', () => {
  test.each([
    ['is below the page of its article', 'rapport.pdf', '/politique/accord/rapport.pdf'],
    [
      'gets a name that any server takes',
      'Rapport Général (2).PDF',
      '/politique/accord/rapport-general-2.pdf',
    ],
    ['keeps its language in its name', 'rapport.en.pdf', '/politique/accord/rapport.en.pdf'],
  ])('%s', (_, file, href) => expect(attachmentOf(file).href).toBe(href));

  test.each([
    ['its kind and its size', 'rapport.pdf', 340_000, 'PDF, 340\u00A0ko'],
    ['megabytes with a tenth', 'rapport.pdf', 1_240_000, 'PDF, 1,2\u00A0Mo'],
    ['at least a kilobyte', 'notes.csv', 12, 'CSV, 1\u00A0ko'],
    ['that it is empty', 'vide.pdf', 0, 'PDF, 0\u00A0octet'],
    ['its language, where its name tells it', 'rapport.en.pdf', 340_000, 'PDF, en\u00A0anglais, 340\u00A0ko'],
  ])('has %s in its label', (_, file, bytes, label) => expect(attachmentOf(file, bytes).label).toBe(label));

  test('has a label in the language of the publication', () => {
    expect(attachmentOf('rapport.fr.pdf', 1_240_000, en).label).toBe('PDF, in\u00A0French, 1.2\u00A0MB');
  });

  test('has the media type of its extension', () => {
    expect(attachmentOf('rapport.pdf').type).toBe('application/pdf');
    expect(attachmentOf('rapport.en.pdf').language).toBe('en');
  });
});

test('two files with one name get two paths, and one file linked twice has one', () => {
  const [a, b] = ['2023', '2024'].map((year) => ({
    file: `content/articles/${year}/x.pdf`,
    bytes: 1,
    digest: year,
  }));
  const files = attachedFiles({ './x.pdf': a!, '../2024/x.pdf': b!, '../2023/x.pdf': a! }, page, fr);
  expect(Object.values(files).map(({ href }) => href)).toEqual([
    `${page}x.pdf`,
    `${page}x-2.pdf`,
    `${page}x.pdf`,
  ]);
});

test('other content gives another path, even with the same label', () => {
  const [one, other] = ['a', 'b'].map((digest) =>
    attachedFiles({ './x': { file: 'content/x.pdf', bytes: 1_234_567, digest } }, page, fr),
  );
  expect(one!['./x']!.label).toBe(other!['./x']!.label);
  expect(one).not.toEqual(other);
});
