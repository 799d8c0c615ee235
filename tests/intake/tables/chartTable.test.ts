import { describe, expect, test } from 'vitest';
import { readChartTable } from '../../../src/intake/tables/chartTable.ts';

const cells = [
  ['Pays', ' 2022', '2023', 'Note'],
  ['Chine', '210 000', '240000', 'révisé'],
  ['Inde', '', '2900', ''],
];

describe('the columns of a chart', () => {
  test('are chosen by name, the labels first, in the order asked for', () => {
    const { table, cellFaults } = readChartTable(cells, { chosen: ['Pays', '2023', '2022'], most: 3 });
    expect(cellFaults).toEqual([]);
    expect(table).toEqual({
      columns: ['Pays', '2023', '2022'],
      rows: [
        { label: 'Chine', values: [240000, 210000] },
        { label: 'Inde', values: [2900, null] },
      ],
    });
  });

  test('that do not exist are reported with the nearest name', () => {
    const { cellFaults } = readChartTable(cells, { chosen: ['pays', '2022'], most: 3 });
    expect(cellFaults[0]?.detail).toMatchObject({
      rule: 'chart-column',
      values: { column: 'pays', right: 'Pays' },
    });
  });

  test.each([
    ['no column of numbers', [['Pays'], ['Chine']], 1],
    [
      'too many',
      [
        ['a', 'b', 'c', 'd', 'e'],
        ['x', '1', '2', '3', '4'],
      ],
      5,
    ],
  ])('are rejected: %s', (_, all, count) => {
    expect(readChartTable(all, { most: 3 }).cellFaults).toEqual([
      { detail: { rule: 'chart-columns', values: { count, most: 3 } } },
    ]);
  });
});

test('a cell that is not a number is reported at its place', () => {
  const { cellFaults } = readChartTable(cells, { most: 3 });
  expect(cellFaults).toEqual([
    { detail: { rule: 'number-form', values: { value: 'révisé' } }, cell: { row: 1, column: 3 } },
  ]);
});

test('headings alone are rejected', () => {
  expect(readChartTable([['a', 'b']], { most: 3 }).cellFaults).toEqual([
    { detail: { rule: 'chart-rows', values: {} } },
  ]);
});
