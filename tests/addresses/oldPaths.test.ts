import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodedPath, pathKey, readOldPath, spellings } from '../../src/addresses/oldPaths.ts';

describe('an old address is parsed', () => {
  test.each([
    ['as it is', '/politique/ancien/', '/politique/ancien/'],
    ['without its last slash', '/politique/ancien', '/politique/ancien/'],
    ['with the name of its file', '/politique/ancien/index.html', '/politique/ancien/'],
    ['of WordPress, with its date', '/2019/05/mon-article/', '/2019/05/mon-article/'],
    ['with an extension', '/2019/ancien.html', '/2019/ancien.html'],
    ['with the extension of a program', '/article.php', '/article.php'],
    ['with a number and a point in its last step', '/version-2.0/', '/version-2.0/'],
    ['with accents', '/économie/été/', '/économie/été/'],
    ['with accents, encoded in small letters', '/%c3%a9t%c3%a9/', '/été/'],
    ['with accents in normal form D', '/e\u0301te\u0301/', '/été/'],
    ['in capitals', '/Politique/Ancien/', '/Politique/Ancien/'],
    ['with quotes', '/l\'«"été"»/', '/l\'«"été"»/'],
    ['with a space, encoded', '/deux%20mots/', '/deux mots/'],
    ['with a question mark, encoded', '/quoi%3F/', '/quoi?/'],
  ])('%s', (_name, written, path) => expect(readOldPath(written)).toEqual({ path }));
});

describe('an old address is rejected', () => {
  test.each([
    ['that is a question', '/?p=123', 'redirect-query', { right: undefined }],
    ['with a question after its path', '/a/?utm=1', 'redirect-query', { right: '/a/' }],
    ['of another site', 'https://ailleurs.example/a/', 'redirect-form', { right: '/a/' }],
    ['of another server', '//ailleurs.example/a/', 'redirect-form', { right: '/a/' }],
    ['that is relative', 'ancien/', 'redirect-form', { right: '/ancien/' }],
    ['with a fragment', '/a/#b', 'redirect-form', { right: '/a/' }],
    ['that goes up', '/a/../b/', 'redirect-form', { right: '/b/' }],
    ['with two slashes', '/a//b/', 'redirect-form', { right: '/a/b/' }],
    ['with a space', '/deux mots/', 'redirect-form', { right: '/deux%20mots/' }],
    ['badly encoded', '/%E9t%E9/', 'redirect-form', { right: undefined }],
    ['with a star', '/ancienne/*', 'redirect-sign', { sign: '*' }],
    ['with a placeholder', '/:annee/', 'redirect-sign', { sign: ':' }],
    ['with an encoded slash', '/a%2Fb/', 'redirect-sign', { sign: '%2F' }],
    ['with a step longer than a file’s name', `/${'é'.repeat(128)}/`, 'redirect-long', { most: 255 }],
  ])('%s', (_name, written, rule, values) =>
    expect(readOldPath(written)).toMatchObject({ rule, values: { value: written, ...values } }),
  );
});

const step = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => `/${steps.join('/')}`);

test('every path is parsed from each of its spellings', () => {
  let read = 0;
  fc.assert(
    fc.property(path, (written) => {
      const reading = readOldPath(written);
      if (!('path' in reading)) return;
      read++;
      for (const spelling of spellings(reading.path)) {
        expect(spelling).toMatch(/^[!-~]+$/);
        expect(readOldPath(spelling)).toEqual(reading);
        expect(new URL(spelling, 'https://example.org').pathname.length).toBe(spelling.length);
      }
      expect(readOldPath(encodedPath(reading.path))).toEqual(reading);
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(500);
});

test.each([['/a'], ['/a/'], ['/a/index.html'], ['/a/index.htm']])('%s is one address with /a/', (written) =>
  expect(pathKey(written)).toBe('/a'),
);
