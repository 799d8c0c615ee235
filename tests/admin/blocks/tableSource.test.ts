import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeTable, readTable, type TableGrid } from '../../../src/admin/blocks/tableSource.ts';

const source = '| Année |  Prix |\n| :--- | ---: |\n| 2025 | 12 \\| 13 |\n|2026|14|';

const changed = (written: string, change: (grid: TableGrid) => void) => {
  const grid = readTable(written);
  change(grid);
  return changeTable(written, grid);
};

test('a table is read as rows and columns', () => {
  expect(readTable(source)).toEqual({
    columns: [
      { column: 0, align: 'left' },
      { column: 1, align: 'right' },
    ],
    rows: [
      { row: 0, cells: ['Année', 'Prix'] },
      { row: 1, cells: ['2025', '12 | 13'] },
      { row: 2, cells: ['2026', '14'] },
    ],
  });
});

describe('of a table, only what is changed is written:', () => {
  test.each<[string, (grid: TableGrid) => void, string]>([
    ['a cell', ({ rows }) => (rows[2]!.cells[1] = 'a|b'), source.replace('14', 'a\\|b')],
    ['an alignment', ({ columns }) => (columns[0]!.align = 'center'), source.replace(':---', ':---:')],
    ['a row that is added', ({ rows }) => rows.push({ cells: ['2027', ''] }), `${source}\n| 2027 |  |`],
    ['a row that is removed', ({ rows }) => rows.splice(1, 1), source.replace('\n| 2025 | 12 \\| 13 |', '')],
    [
      'a column that is added',
      ({ columns, rows }) => {
        columns.push({ align: '' });
        for (const { cells } of rows) cells.push('a');
      },
      '| Année | Prix | a |\n| :--- | ---: | --- |\n| 2025 | 12 \\| 13 | a |\n| 2026 | 14 | a |',
    ],
    [
      'a column that is removed',
      ({ columns, rows }) => {
        columns.splice(0, 1);
        for (const { cells } of rows) cells.splice(0, 1);
      },
      '| Prix |\n| ---: |\n| 12 \\| 13 |\n| 14 |',
    ],
  ])('%s', (_name, change, written) => {
    expect(changed(source, change)).toBe(written);
  });

  test('a cell that a row lacks', () => {
    expect(changed('a | b\n- | -\n1', ({ rows }) => (rows[1]!.cells[1] = '2'))).toBe(
      'a | b\n- | -\n| 1 | 2 |',
    );
  });

  test('nothing, if it says the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '\\|', '*', '\\'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const lines = rows.map(([a, b]) => `| ${a} |${b}|`);
        const written = [lines[0], '| --- | :-: |', ...lines.slice(1)].join('\n');
        expect(changeTable(written, readTable(written))).toBe(written);
      }),
    );
  });
});
