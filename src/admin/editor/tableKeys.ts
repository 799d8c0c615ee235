import { syntaxTree } from '@codemirror/language';
import { EditorSelection } from '@codemirror/state';
import type { Command, EditorView, KeyBinding } from '@codemirror/view';
import { tableCells } from './tableCells.ts';

/** Tab and Enter in a table go from cell to cell and from row to row, and add a row below the last. */
export const tableKeys: readonly KeyBinding[] = [
  { key: 'Tab', run: moveBy(1), shift: moveBy(-1) },
  { key: 'Enter', run: moveDown },
];

function tableAt({ state }: EditorView) {
  const { head } = state.selection.main;
  for (const side of [-1, 1] as const)
    for (let node = syntaxTree(state).resolve(head, side); ; node = node.parent) {
      if (node.name === 'Table') {
        const rows = tableCells(state.sliceDoc(node.from, node.to)).filter((_, row) => row !== 1);
        return { from: node.from, to: node.to, head: head - node.from, rows };
      }
      if (!node.parent) break;
    }
  return undefined;
}

type Table = NonNullable<ReturnType<typeof tableAt>>;

function select(view: EditorView, { from }: Table, cell: { from: number; to: number }): true {
  const selection = EditorSelection.range(from + cell.from, from + cell.to);
  view.dispatch({ selection, scrollIntoView: true });
  return true;
}

/** The number of the cell that the cursor is in. */
const cellAt = (table: Table) => {
  const cells = table.rows.flat();
  const after = cells.findIndex(({ from }) => from > table.head);
  return Math.max(0, (after < 0 ? cells.length : after) - 1);
};

function addRow(view: EditorView, table: Table): true {
  const row = `\n|${'  |'.repeat(table.rows[0]!.length)}`;
  view.dispatch({
    changes: { from: table.to, insert: row },
    selection: { anchor: table.to + 3 },
    userEvent: 'input',
    scrollIntoView: true,
  });
  return true;
}

function moveBy(steps: 1 | -1): Command {
  return (view) => {
    const table = tableAt(view);
    if (!table) return false;
    const next = table.rows.flat()[cellAt(table) + steps];
    return next ? select(view, table, next) : steps === 1 && addRow(view, table);
  };
}

function moveDown(view: EditorView): boolean {
  const table = tableAt(view);
  if (!table) return false;
  const place = table.rows.flat()[cellAt(table)];
  const row = table.rows.findIndex((cells) => cells.includes(place!));
  // Out of the table, as from the end of a list, where a row was left empty.
  if (table.rows[row]!.every(({ text }) => text === '') && row === table.rows.length - 1) {
    const start = view.state.doc.lineAt(table.to).from;
    view.dispatch({
      changes: { from: start, to: table.to },
      selection: { anchor: start },
      userEvent: 'delete',
    });
    return true;
  }
  const below = table.rows[row + 1]?.[table.rows[row]!.indexOf(place!)];
  return below ? select(view, table, below) : addRow(view, table);
}
