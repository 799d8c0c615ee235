import type { BlockWords } from '../../i18n/blockWords.ts';
import type { Alignment, TableGrid } from './tableSource.ts';

/** A table as a grid of fields, with rows and columns to add, remove and align; `grid` is changed as one writes. */
export function tableForm(
  grid: TableGrid,
  words: BlockWords['table'],
  focus: { row: number; column: number },
) {
  const outer = document.createElement('div');
  outer.className = 'table-form';
  const element = (tag: string, label: string, sign: string, onClick: () => void) => {
    const button = Object.assign(document.createElement(tag), { type: 'button' }) as HTMLButtonElement;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.append(
      Object.assign(document.createElement('span'), {
        className: 'material-symbols-outlined',
        textContent: sign,
        ariaHidden: 'true',
      }),
    );
    button.addEventListener('click', onClick);
    return button;
  };
  const draw = (to: { row: number; column: number }) => {
    const table = document.createElement('table');
    const heads = table.insertRow();
    for (const [column, { align }] of grid.columns.entries()) {
      const cell = heads.insertCell();
      const select = document.createElement('select');
      select.setAttribute('aria-label', words.align(column + 1));
      for (const [value, text] of Object.entries(words.alignments))
        select.append(new Option(text, value, false, value === align));
      select.addEventListener('change', () => {
        grid.columns[column]!.align = select.value as Alignment;
      });
      cell.append(select);
      if (grid.columns.length > 1)
        cell.append(
          element('button', words.removeColumn(column + 1), 'delete', () => {
            grid.columns.splice(column, 1);
            for (const { cells } of grid.rows) cells.splice(column, 1);
            draw({ row: 0, column: Math.min(column, grid.columns.length - 1) });
          }),
        );
    }
    for (const [row, { cells }] of grid.rows.entries()) {
      const line = table.insertRow();
      for (const [column, text] of cells.entries()) {
        const input = Object.assign(document.createElement('input'), { value: text, type: 'text' });
        input.setAttribute('aria-label', row === 0 ? words.title(column + 1) : words.cell(row, column + 1));
        input.addEventListener('input', () => {
          cells[column] = input.value;
        });
        // Enter goes down as in a spreadsheet, and adds a row below the last.
        input.addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (row === grid.rows.length - 1) addRow(column);
          else focusOn(row + 1, column);
        });
        line.insertCell().append(input);
      }
      if (row > 0 && grid.rows.length > 1)
        line.insertCell().append(
          element('button', words.removeRow(row), 'delete', () => {
            grid.rows.splice(row, 1);
            draw({ row: Math.min(row, grid.rows.length - 1), column: 0 });
          }),
        );
    }
    const scroller = document.createElement('div');
    scroller.className = 'table-form-cells';
    scroller.append(table);
    const more = document.createElement('div');
    const add = (label: string, onClick: () => void) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
      button.addEventListener('click', onClick);
      return button;
    };
    more.append(
      add(words.addRow, () => addRow(0)),
      add(words.addColumn, () => {
        grid.columns.push({ align: '' });
        for (const { cells } of grid.rows) cells.push('');
        draw({ row: 0, column: grid.columns.length - 1 });
      }),
    );
    outer.replaceChildren(scroller, more);
    focusOn(to.row, to.column);
  };
  const addRow = (column: number) => {
    grid.rows.push({ cells: grid.columns.map(() => '') });
    draw({ row: grid.rows.length - 1, column });
  };
  const focusOn = (row: number, column: number) => {
    const cell = outer.querySelectorAll('tr')[row + 1]?.querySelectorAll('input')[column];
    cell?.focus();
    cell?.select();
  };
  draw(focus);
  return { element: outer, focus: () => focusOn(focus.row, focus.column) };
}
