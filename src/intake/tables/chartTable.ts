import type { Refusal } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { readNumber } from './numbers.ts';

/** The numbers of a chart; `null` where one is missing. */
export type ChartTable = {
  /** The heading of the labels, then one for each column of numbers. */
  columns: string[];
  rows: { label: string; values: (number | null)[] }[];
};

/** What is wrong in a table: in a cell (rows and columns counted from 0, the headings being row 0), or as a whole. */
export type CellRefusal = { refusal: Refusal; cell?: { row: number; column: number } };

/**
 * Reads the cells of a table as the numbers of a chart, whether it comes from an article or from a CSV file.
 *
 * @param chosen names of the columns to show, the one with the labels first; all if absent
 * @param most how many columns of numbers there may be
 */
export function readChartTable(
  cells: readonly (readonly string[])[],
  { chosen, most }: { chosen?: readonly string[] | undefined; most: number },
): { table: ChartTable; refusals: CellRefusal[] } {
  const [headings = [], ...rows] = cells.map((row) => row.map((cell) => cell.trim()));
  const refusals: CellRefusal[] = [];
  const columns = (chosen ?? headings).flatMap((name, index) => {
    const at = chosen ? headings.indexOf(name) : index;
    if (at >= 0) return [at];
    const values = { column: name, right: nearest(name, headings), known: headings };
    refusals.push({ refusal: { rule: 'chart-column', values } });
    return [];
  });
  if (refusals.length === 0 && (columns.length < 2 || columns.length > most + 1)) {
    refusals.push({ refusal: { rule: 'chart-columns', values: { count: columns.length, most } } });
  }
  if (rows.length === 0) refusals.push({ refusal: { rule: 'chart-rows', values: {} } });

  const [labels = 0, ...numbers] = columns;
  const read = rows.map((row, index) => ({
    label: row[labels] ?? '',
    values: numbers.map((column) => {
      const reading = readNumber(row[column] ?? '');
      if ('number' in reading) return reading.number;
      refusals.push({ refusal: reading, cell: { row: index + 1, column } });
      return null;
    }),
  }));
  return { table: { columns: columns.map((at) => headings[at] ?? ''), rows: read }, refusals };
}

/** The names between the commas of the attribute `columns`; none if it is absent. */
export function chosenColumns(written: string | undefined): string[] | undefined {
  return written?.split(',').map((name) => name.trim());
}

/** What a table of an article goes by: its file, and the columns that are chosen of it, both as written. */
export function tableKey({ src, columns }: { src: string; columns?: string | undefined }): string {
  return columns === undefined ? src : `${src} ${columns}`;
}
