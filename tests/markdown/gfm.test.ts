import { expect, test } from 'vitest';
import { gfmCases } from './gfmCases.ts';
import { parseWithRemark, parseWithSatteri, treeOf } from './referenceParser.ts';

test.each(gfmCases)('Sätteri and remark-gfm agree: %s', (_, markdown) => {
  expect(treeOf(parseWithSatteri(markdown))).toBe(treeOf(parseWithRemark(markdown)));
});

test('the comparison sees a difference', () => {
  expect(treeOf('<p>a</p>')).not.toBe(treeOf('<p> a</p>'));
  expect(treeOf('<td align="right">a</td>')).toBe(treeOf('<td style="text-align: right">a</td>'));
});

test.each([
  ['a second address behind a slash stays text', 'a@example.org/b@example.org'],
  ['a bar after a bare address becomes part of it (a fault, for editors)', '|a|\n|-|\n|https://example.org|'],
])('the known differences: %s', (_, markdown) => {
  expect(treeOf(parseWithSatteri(markdown))).not.toBe(treeOf(parseWithRemark(markdown)));
});
