import { describe, expect, test } from 'vitest';
import { readRedirectList, redirectListText } from '../../src/intake/redirectList.ts';

const read = (text: string | undefined) => {
  const file = { path: 'redirects.txt', disk: 'redirects.txt' };
  return readRedirectList({
    files: text === undefined ? [] : [file],
    read: (chosen, make) => chosen.map((listed) => make(Buffer.from(text!), listed, 'redirects.txt')),
  });
};

describe('a line of redirects.txt', () => {
  test.each([
    ['is an old address and a new one', '/a/ /b/', [['/a/', '/b/', 1, 5]]],
    ['may have any spaces between and around', '  /a/\t\t/b/  ', [['/a/', '/b/', 3, 8]]],
    ['may end with a comment', '/a/ /b/ # Le menu', [['/a/', '/b/', 1, 5]]],
    ['may be an old number after the home page', '/?p=12 /b/', [['/~query/p/12/', '/b/', 1, 8]]],
    ['may have letters of any language', '/été/ /b/', [['/été/', '/b/', 1, 7]]],
    ['may be a comment, or empty', '# Rien\n\n   \n', []],
    ['may end as Windows ends it', '/a/ /b/\r\n', [['/a/', '/b/', 1, 5]]],
  ])('%s', (_, text, expected) => {
    const { redirects, faults } = read(text);
    expect(faults).toEqual([]);
    const found = redirects.map(({ from, to, fromPlace, toPlace }) => [
      from,
      to,
      fromPlace.column,
      toPlace.column,
    ]);
    expect(found).toEqual(expected);
  });

  test.each([
    ['with one address', '/a/', 'redirect-line', 1],
    ['with three addresses', '/a/ /b/ /c/', 'redirect-line', 9],
    ['with a path that does not begin with a slash', 'a/ /b/', 'redirect-form', 1],
    ['with a query that is not a number', '/?s=mine /b/', 'redirect-query', 1],
    ['with a query after a path', '/a/?p=1 /b/', 'redirect-query', 1],
    ['that leads to a query', '/a/ /?p=1', 'redirect-query', 5],
    ['that leads to another site', '/a/ https://ailleurs.example/', 'redirect-form', 5],
  ])('%s is a fault, and no redirect', (_, text, rule, column) => {
    const { redirects, faults } = read(`# Anciennes\n${text}\n/bon/ /b/\n`);
    expect(faults).toEqual([expect.objectContaining({ rule, line: 2, column, file: 'redirects.txt' })]);
    expect(redirects.map(({ from }) => from)).toEqual(['/bon/']);
  });
});

test('what is written is read again, spaces too', () => {
  const redirects = [{ from: '/deux mots/', to: '/b/' }];
  expect(read(redirectListText(redirects)).redirects).toMatchObject([{ from: '/deux%20mots/', to: '/b/' }]);
});

test('there may be no such file', () => expect(read(undefined)).toEqual({ redirects: [], faults: [] }));
