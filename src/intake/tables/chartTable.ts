import type { FaultDetail } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { readNumber } from './numbers.ts';

/** The numbers of a chart; `null` where one is missing. */
export type ChartTable = {
  /** The heading of the labels, then one for each column of numbers. */
  columns: string[];
  rows: { label: string; values: (number | null)[] }[];
};

/** A fault of a table: of a cell (rows and columns counted from 0, the headings being row 0), or of the whole. */
export type CellFault = { detail: FaultDetail; cell?: { row: number; column: number } };

/**
 * Reads the cells of a table as the numbers of a chart, whether it comes from an article or from a CSV file.
 *
 * @param chosen names of the columns to show, the one with the labels first; all if absent
 * @param most how many columns of numbers there may be
 */
export function readChartTable(
  cells: readonly (readonly string[])[],
  { chosen, most }: { chosen?: readonly string[] | undefined; most: number },
): { table: ChartTable; cellFaults: CellFault[] } {
  const [headings = [], ...rows] = cells.map((row) => row.map((cell) => cell.trim()));
  const cellFaults: CellFault[] = [];
  const columns = (chosen ?? headings).flatMap((name, index) => {
    const at = chosen ? headings.indexOf(name) : index;
    if (at >= 0) return [at];
    const values = { column: name, right: nearest(name, headings), known: headings };
    cellFaults.push({ detail: { rule: 'chart-column', values } });
    return [];
  });
  if (cellFaults.length === 0 && (columns.length < 2 || columns.length > most + 1)) {
    cellFaults.push({ detail: { rule: 'chart-columns', values: { count: columns.length, most } } });
  }
  if (rows.length === 0) cellFaults.push({ detail: { rule: 'chart-rows', values: {} } });

  const [labels = 0, ...numbers] = columns;
  const read = rows.map((row, index) => ({
    label: row[labels] ?? '',
    values: numbers.map((column) => {
      const reading = readNumber(row[column] ?? '');
      if ('number' in reading) return reading.number;
      cellFaults.push({ detail: reading, cell: { row: index + 1, column } });
      return null;
    }),
  }));
  return { table: { columns: columns.map((at) => headings[at] ?? ''), rows: read }, cellFaults };
}

/** The names between the commas of the attribute `columns`; `undefined` if it is absent. */
export function chosenColumns(written: string | undefined): string[] | undefined {
  return written?.split(',').map((name) => name.trim());
}

/** The key of a table of an article: its file and the columns chosen of it, both as written. */
export function tableKey({ src, columns }: { src: string; columns?: string | undefined }): string {
  return columns === undefined ? src : `${src} ${columns}`;
}
