import { tableCells } from '../editor/tableCells.ts';

export type Alignment = '' | 'left' | 'center' | 'right';

/**
 * A table as a form has it. `row` and `column` are the places that rows and columns had in the source, undefined for
 * new ones; the first row is that of the titles.
 */
export type TableGrid = {
  columns: { column?: number; align: Alignment }[];
  rows: { row?: number; cells: string[] }[];
};

const alignmentOf = (dashes: string): Alignment =>
  dashes.endsWith(':') ? (dashes.startsWith(':') ? 'center' : 'right') : dashes.startsWith(':') ? 'left' : '';
const dashes: Record<Alignment, string> = { '': '---', left: ':---', center: ':---:', right: '---:' };

const shown = (text: string) => text.replaceAll('\\|', '|');
const escaped = (text: string) => text.trim().replace(/\s+/g, ' ').replace(/\|/g, '\\|');

/** Lines of a table without the line of dashes, which stands for `undefined`. */
const lineOfRow = (row: number) => (row === 0 ? 0 : row + 1);

export function readTable(source: string): TableGrid {
  const lines = tableCells(source);
  const width = lines[0]?.length ?? 0;
  return {
    columns: Array.from({ length: width }, (_, column) => ({
      column,
      align: alignmentOf(lines[1]?.[column]?.text ?? ''),
    })),
    rows: lines
      .filter((_, line) => line !== 1)
      .map((cells, row) => ({
        row,
        cells: Array.from({ length: width }, (_, column) => shown(cells[column]?.text ?? '')),
      })),
  };
}

/** The source with what has changed; cells, rows and columns that nobody has changed stay as they are written. */
export function changeTable(source: string, grid: TableGrid): string {
  const before = readTable(source);
  const lines = source.split('\n');
  const cells = tableCells(source);
  const starts = lines.map((_, line) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0));
  const sameColumns =
    grid.columns.length === before.columns.length && grid.columns.every(({ column }, at) => column === at);

  /** A line with other cells: `undefined` where one stays. */
  const changeLine = (line: number, texts: (string | undefined)[]): string => {
    const text = lines[line]!;
    const found = cells[line]!;
    const kept = texts.every((cell, at) => cell === undefined || found[at] !== undefined);
    if (sameColumns && kept)
      return texts.reduceRight<string>((written, cell, at) => {
        if (cell === undefined) return written;
        const { from, to } = found[at]!;
        return written.slice(0, from - starts[line]!) + cell + written.slice(to - starts[line]!);
      }, text);
    const inner = grid.columns.map(({ column }, at) => {
      const was = column === undefined ? undefined : found[column];
      return ` ${texts[at] ?? was?.text ?? ''} `;
    });
    return `${/^\s*/.exec(text)![0]}|${inner.join('|')}|`;
  };

  const written = grid.rows.map(({ row, cells: texts }) => {
    if (row === undefined) return `|${texts.map((text) => ` ${escaped(text)} `).join('|')}|`;
    const now = texts.map((text, at) => {
      const column = grid.columns[at]?.column;
      const was = column === undefined ? undefined : before.rows[row]?.cells[column];
      return text.trim() === was?.trim() ? undefined : escaped(text);
    });
    return changeLine(lineOfRow(row), now);
  });
  const marks = grid.columns.map(({ column, align }) =>
    column !== undefined && before.columns[column]!.align === align ? undefined : dashes[align],
  );
  written.splice(1, 0, changeLine(1, marks));
  return written.join('\n');
}
