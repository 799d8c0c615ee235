import { tableCells } from './tableCells.ts';

/** A table as readers see it; each cell knows its place in the source. */
export function tableElement(source: string): HTMLElement {
  const outer = document.createElement('span');
  const table = document.createElement('table');
  outer.className = 'cm-table';
  const [head = [], dashes = [], ...rows] = tableCells(source);
  for (const [row, cells] of [head, ...rows].entries()) {
    const line = table.insertRow();
    for (const [column, { from, text }] of cells.entries()) {
      const cell = document.createElement(row === 0 ? 'th' : 'td');
      cell.textContent = text.replaceAll('\\|', '|');
      cell.style.textAlign = alignment(dashes[column]?.text);
      cell.dataset['at'] = String(from);
      line.append(cell);
    }
  }
  outer.append(table);
  return outer;
}

const alignment = (dashes = '') =>
  dashes.endsWith(':') ? (dashes.startsWith(':') ? 'center' : 'end') : 'start';
