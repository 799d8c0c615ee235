import { expect, test } from 'vitest';
import { tableCells } from '../../../src/admin/editor/tableCells.ts';

test.each([
  [
    'with bars at both ends',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    [
      ['a', 'b'],
      ['-', '-'],
      ['1', '2'],
    ],
  ],
  [
    'without',
    'a | b\n- | -\n1 | 2',
    [
      ['a', 'b'],
      ['-', '-'],
      ['1', '2'],
    ],
  ],
  ['with a bar in a cell', '| a \\| b | c |', [['a \\| b', 'c']]],
  ['with empty cells', '|  | b |  |', [['', 'b', '']]],
])('the cells of a table %s', (_name, source, cells) => {
  const found = tableCells(source);
  expect(found.map((row) => row.map(({ text }) => text))).toEqual(cells);
  for (const { from, to, text } of found.flat()) expect(source.slice(from, to)).toBe(text);
});
