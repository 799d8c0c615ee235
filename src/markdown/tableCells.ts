import type { MdastNode } from 'satteri';

export type Table = Extract<MdastNode, { type: 'table' }>;

/** The text of a table's cells, row by row, the headings first. */
export function cellsOf(table: Readonly<Table>): string[][] {
  return table.children.map((row) => ('children' in row ? row.children : []).map(textOf));
}

function textOf(node: Readonly<MdastNode>): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
