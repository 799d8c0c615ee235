import { expect, test } from 'vitest';
import { gfmCases } from './gfmCases.ts';
import { readByRemark, readBySatteri, treeOf } from './sameReading.ts';

test.each(gfmCases)('Sätteri and remark-gfm read alike: %s', (_, markdown) => {
  expect(treeOf(readBySatteri(markdown))).toBe(treeOf(readByRemark(markdown)));
});

test('the comparison sees a difference', () => {
  expect(treeOf('<p>a</p>')).not.toBe(treeOf('<p> a</p>'));
  expect(treeOf('<td align="right">a</td>')).toBe(treeOf('<td style="text-align: right">a</td>'));
});

test.each([
  ['a second address behind a slash stays text', 'a@example.org/b@example.org'],
  [
    'a bar that touches a bare address is taken with it (a fault, for editors)',
    '|a|\n|-|\n|https://example.org|',
  ],
])('the known differences: %s', (_, markdown) => {
  expect(treeOf(readBySatteri(markdown))).not.toBe(treeOf(readByRemark(markdown)));
});
