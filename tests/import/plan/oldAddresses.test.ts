import { describe, expect, test } from 'vitest';
import { oldAddressesOf } from '../../../src/import/plan/oldAddresses.ts';

const { keyOf, pathOf } = oldAddressesOf('https://www.exemple.fr/journal');

describe('the path of an address of the old site', () => {
  test.each([
    ['below its home page', 'https://www.exemple.fr/journal/2023/la-mine/', '/2023/la-mine/'],
    ['by another scheme', 'http://www.exemple.fr/journal/mine', '/mine'],
    ['without www', 'https://exemple.fr/journal/mine/', '/mine/'],
    ['its home page', 'https://exemple.fr/journal', '/'],
    ['with escapes', 'https://exemple.fr/journal/%C3%A9t%C3%A9/', '/été/'],
    ['in another form of accents', 'https://exemple.fr/journal/e%CC%81te%CC%81/', '/été/'],
    ['with an anchor', 'https://exemple.fr/journal/mine/#suite', '/mine/'],
    ['written from its root', '/journal/mine/', '/mine/'],
    ['with a query', 'https://exemple.fr/journal/?p=12', undefined],
    ['beside the home page', 'https://exemple.fr/autre/mine/', undefined],
    ['that begins alike', 'https://exemple.fr/journaliste/', undefined],
    ['of another site', 'https://exemple.org/journal/mine/', undefined],
    ['of a host below', 'https://cdn.exemple.fr/journal/mine/', undefined],
    ['of mail', 'mailto:redaction@exemple.fr', undefined],
    ['with escapes that are none', 'https://exemple.fr/journal/%E9t%E9/', undefined],
  ])('%s', (_name, url, expected) => {
    expect(pathOf(url)).toBe(expected);
  });
});

describe('two addresses are one', () => {
  test.each([
    ['with and without a slash at the end', '/journal/mine', '/journal/mine/'],
    ['with and without www', 'https://exemple.fr/journal/mine/', 'http://www.exemple.fr/journal/mine/'],
    ['with and without escapes', '/journal/été/', '/journal/%c3%a9t%c3%a9/'],
    ['by the number of an article and of a page', '/journal/?p=12', '/journal/?page_id=12'],
    ['by the number of a file', '/journal/?attachment_id=12', 'https://exemple.fr/journal?p=12'],
  ])('%s', (_name, one, other) => {
    expect(keyOf(one)).toBeDefined();
    expect(keyOf(one)).toBe(keyOf(other));
  });

  test.each([
    ['by two numbers', '/journal/?p=12', '/journal/?p=13'],
    ['at two paths', '/journal/mine/', '/journal/gres/'],
    ['by a number at a path that is not the home page', '/journal/mine/?p=12', '/journal/?p=12'],
  ])('not %s', (_name, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

test('a site whose address nobody knows has no old address', () => {
  expect(oldAddressesOf('').keyOf('https://exemple.fr/mine/')).toBeUndefined();
});
