import { expect, test } from 'vitest';
import {
  escapeStrayPercent,
  isArticleFile,
  isRemote,
  isSafe,
  decodeAddress,
} from '../../src/markdown/addressForms.ts';

test.each([
  ['a web address', 'https://example.org/a:b'],
  ['an address in capitals', 'HTTP://EXAMPLE.ORG'],
  ['a mail address', 'mailto:a@example.org'],
  ['a telephone number', 'tel:+33123456789'],
  ['a relative path', '../chine/index.md#a'],
  ['a path with a colon behind a slash', './a:b.jpg'],
  ['an anchor', '#javascript:x'],
  ['a query', '?a=javascript:x'],
  ['an address without a scheme', '//example.org/a'],
  ['nothing', ''],
])('%s is harmless', (_, address) => {
  expect(isSafe(address)).toBe(true);
});

test.each([
  ['a script', 'javascript:alert(1)'],
  ['a script in mixed case', 'JaVaScRiPt:alert(1)'],
  ['a script behind spaces', ' \u0000\u001fjavascript:alert(1)'],
  ['a script with a tab inside', 'java\tscript:alert(1)'],
  ['a script with a line break inside', 'java\r\nscript:alert(1)'],
  ['a script with encoded control characters', 'java%0Ascript%09:alert(1)'],
  ['a script with invisible characters', 'java\u200bscript\u00ad:alert(1)'],
  ['data', 'data:text/html,x'],
  ['Visual Basic', 'vbscript:x'],
  ['a file of the editor’s computer', 'file:///C:/a.jpg'],
  ['a mistyped scheme', 'htps://example.org'],
])('%s is rejected', (_, address) => {
  expect(isSafe(address)).toBe(false);
});

test.each([
  ['https://example.org/a.jpg', true],
  ['//example.org/a.jpg', true],
  ['\\\\example.org\\a.jpg', true],
  ['ht\ttps://example.org/a.jpg', true],
  ['/a.jpg', false],
  ['./https.jpg', false],
])('whether %j is on a server: %s', (address, remote) => {
  expect(isRemote(address)).toBe(remote);
});

test.each([
  ['../a/index.md', true],
  ['a.mdx#partie', true],
  ['A.MD?x', true],
  ['%C3%A9t%C3%A9.md', true],
  ['été.md', true],
  ['https://example.org/a.md', false],
  ['//example.org/a.md', false],
  ['a.pdf', false],
  ['a.md/b', false],
  ['#a.md', false],
  ['b?a.md', false],
])('whether %j leads to an article: %s', (href, leads) => {
  expect(isArticleFile(href)).toBe(leads);
});

test('a file has one decoded form', () => {
  expect(new Set(['é%20a.jpg', 'e\u0301 a.jpg', '%C3%A9 a.jpg'].map(decodeAddress))).toEqual(
    new Set(['é a.jpg']),
  );
  expect(decodeAddress('100%.jpg')).toBe('100%.jpg');
});

test('a stray percent sign is escaped', () => {
  expect(escapeStrayPercent('./100%.jpg')).toBe('./100%25.jpg');
  expect(escapeStrayPercent('./a%20b.jpg')).toBe('./a%20b.jpg');
});
