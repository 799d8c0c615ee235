import type { Range } from '@codemirror/state';
import { Decoration, type EditorView, WidgetType } from '@codemirror/view';
import { tableCells } from './tableCells.ts';

/** A table as readers see it, until the cursor is put into it. */
class TableWidget extends WidgetType {
  readonly source: string;
  constructor(source: string) {
    super();
    this.source = source;
  }
  override eq(other: TableWidget) {
    return other.source === this.source;
  }
  toDOM(view: EditorView) {
    const outer = document.createElement('div');
    const table = document.createElement('table');
    outer.className = 'cm-table';
    const [head = [], dashes = [], ...rows] = tableCells(this.source);
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
    outer.addEventListener('mousedown', (event) => {
      const at = (event.target as HTMLElement).dataset['at'] ?? '0';
      event.preventDefault();
      view.dispatch({ selection: { anchor: view.posAtDOM(outer) + Number(at) } });
      view.focus();
    });
    return outer;
  }
  override ignoreEvent() {
    return true;
  }
}

const alignment = (dashes = '') =>
  dashes.endsWith(':') ? (dashes.startsWith(':') ? 'center' : 'end') : 'start';

export const tableWidget = (source: string, from: number, to: number): Range<Decoration> =>
  Decoration.replace({ widget: new TableWidget(source), block: true }).range(from, to);
