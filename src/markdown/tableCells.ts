import type { MdastNode } from 'satteri';

export type Table = Extract<MdastNode, { type: 'table' }>;

/** The text of the cells of a table, row by row, the header row first. */
export function tableCells(table: Readonly<Table>): string[][] {
  return table.children.map((row) => ('children' in row ? row.children : []).map(nodeText));
}

function nodeText(node: Readonly<MdastNode>): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(nodeText).join('') : '';
}
