import papa from 'papaparse';
import { fault, type Fault } from '../faults.ts';
import { decodeText } from '../files/text.ts';

/** The cells of a CSV file with the line on which each row begins. */
export type CsvReading = { rows: { cells: string[]; line: number }[]; faults: Fault[] };

/**
 * Reads a CSV file: with commas, semicolons (as French spreadsheets write) or tabs, whichever its first line has.
 * Never throws, whatever the bytes.
 *
 * @param file its name in faults
 */
export function readCsv(bytes: Uint8Array, file: string): CsvReading {
  const { text, faults, isBinary } = decodeText(bytes, file);
  if (isBinary) return { rows: [], faults };
  const withoutMark = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: CsvReading['rows'] = [];
  let line = 1;
  for (const cells of rowsOf(withoutMark)) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
    line += 1 + cells.join('').split('\n').length - 1;
  }
  const quotes = withoutMark.split('"').length - 1;
  if (quotes % 2 === 1) {
    const open = withoutMark.slice(0, withoutMark.lastIndexOf('"')).split('\n').length;
    faults.push(fault('csv-quote', {}, { file, line: open, column: 1 }));
    return { rows: [], faults };
  }
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length === 0) faults.push(fault('csv-empty', {}, { file, line: 1, column: 1 }));
  for (const { cells, line } of rows) {
    if (cells.length === width) continue;
    faults.push(fault('csv-row', { cells: cells.length, width }, { file, line, column: 1 }));
  }
  return { rows, faults };
}

const rowsOf = (text: string): string[][] =>
  papa.parse<string[]>(text, { delimiter: separatorOf(text), newline: '\n' }).data;

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return [';', '\t'].find((separator) => first.includes(separator)) ?? ',';
}
