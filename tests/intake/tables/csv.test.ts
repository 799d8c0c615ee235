import { expect, test } from 'vitest';
import { readCsv } from '../../../src/intake/tables/csv.ts';

const read = (text: string) => readCsv(new TextEncoder().encode(text), 'x.csv');

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons, as French spreadsheets write', 'a;b\r\n1;2\r\n'],
  ['tabs', 'a\tb\n1\t2'],
  ['a byte order mark and empty lines', '\uFEFFa,b\n\n1,2\n\n'],
])('reads %s', (_, text) => {
  const { rows, faults } = read(text);
  expect(faults).toEqual([]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('line numbers are those of the file, despite line breaks in quotes', () => {
  const { rows } = read('a;b\n"x\ny";"1,5"\n\nz;2');
  expect(rows).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['x\ny', '1,5'], line: 2 },
    { cells: ['z', '2'], line: 5 },
  ]);
});

test.each([
  ['an empty file', '\n \n', ['csv-empty 1']],
  ['a row of another length', 'a,b\n1,2,3\n4\n5,6', ['csv-row 2', 'csv-row 3']],
  ['an open quote', 'a,b\n"x,1\ny,2', ['csv-quote 2']],
])('reports %s', (_, text, faults) => {
  expect(read(text).faults.map(({ rule, line }) => `${rule} ${line}`)).toEqual(faults);
});

test('reports old encodings like any file of the publication', () => {
  const { faults } = readCsv(new Uint8Array([0x61, 0xe9, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0x32]), 'x.csv');
  expect(faults.map(({ rule }) => rule)).toEqual(['bytes-windows1252']);
});
