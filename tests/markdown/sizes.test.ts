import { expect, test } from 'vitest';
import { outline } from '../../src/markdown/outline.ts';
import { htmlOf } from './sample.ts';

const rulesOf = (text: string, format: 'md' | 'mdx' = 'md') =>
  outline(text, format).faults.map(({ rule, line }) => `${line} ${rule}`);

test.each([
  ['quotations', `${'>'.repeat(60)} a`],
  ['lists', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['numbers on one line', `${'1. '.repeat(60)}a`],
  ['boxes', ':::note\n'.repeat(60)],
  ['emphasis', `${'*a **b '.repeat(60)}x${'** c*'.repeat(60)}`],
  ['labels', `${':a['.repeat(120)}x${']'.repeat(120)}`],
  ['elements of HTML', `${'<b>'.repeat(60)}a${'</b>'.repeat(60)}`],
])('too many nested %s are reported', (_, text) => {
  expect(rulesOf(text).map((fault) => fault.split(' ')[1])).toEqual(['body-deep']);
});

test.each([
  ['rules', `${'* '.repeat(60)}\n\n${'-'.repeat(60)}`],
  ['a quotation in a list in a quotation', '> - > 1. a\n>   >    - b'],
  ['sixty boxes one after the other', ':::note\na\n:::\n\n'.repeat(60)],
  ['an indented line', `a\n${' '.repeat(200)}b`],
])('%s are not', (_, text) => {
  expect(rulesOf(text)).toEqual([]);
});

test('a paragraph, table or body too long for the parsers is reported at its start, beside other faults', () => {
  expect(rulesOf(`a\n\n${':a '.repeat(50_000)}\n\nb [c](javascript:d)`)).toEqual(['3 paragraph-long']);
  expect(rulesOf(`|a|\n|-|\n${'|b|\n'.repeat(30_000)}`, 'mdx')).toEqual(['1 paragraph-long']);
  expect(rulesOf('## a\n\n'.repeat(100_000))).toEqual(['1 body-long']);
});

test.each([
  ['headings of one name', '## Mine\n\n'.repeat(20_000)],
  ['calls of missing notes', 'mot[^1]\n\n'.repeat(20_000)],
  ['pieces of HTML', `<div>\n${'<b>a</b>\n'.repeat(10_000)}</div>`],
])('the maximum of %s is rendered', async (_, text) => {
  expect(outline(text, 'md').faults.length).toBeLessThanOrEqual(20_000);
  expect(await htmlOf(text, { language: 'fr' })).not.toBe('');
});
