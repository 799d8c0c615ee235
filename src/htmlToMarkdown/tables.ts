import type { Element, ElementContent, Root } from 'hast';
import { elementsIn, isBlank, replaceElements, textIn, valueOf } from './htmlNodes.ts';
import type { Loss } from './bodyContext.ts';

const blocks = /^(?:p|div|ul|ol|dl|blockquote|h[1-6]|pre|section|figure)$/;

/**
 * Prepares the tables of a tree for Markdown, whose cells are one line: tables that only arrange are taken apart, captions
 * stand above, blocks within cells become lines.
 */
export function prepareTables(tree: Root, onLoss: (loss: Loss) => void): void {
  replaceElements(tree, (node) => {
    if (node.tagName !== 'table') return undefined;
    if (isLayout(node)) {
      const cells = elementsIn(node).filter(
        (one) => /^(?:td|th|caption)$/.test(one.tagName) && !within(node, one),
      );
      const made = cells.map((cell): Element => ({ ...cell, tagName: 'div', properties: {} }));
      const root: Root = { type: 'root', children: made };
      prepareTables(root, onLoss);
      return root.children as ElementContent[];
    }
    const caption = elementsIn(node).find(({ tagName }) => tagName === 'caption');
    replaceElements(node, (one) => (one === caption ? [] : undefined));
    const cells = elementsIn(node).filter(({ tagName }) => /^t[dh]$/.test(tagName));
    const isMerged = cells.some(
      (cell) => Number(valueOf(cell, 'colSpan') || 1) > 1 || Number(valueOf(cell, 'rowSpan') || 1) > 1,
    );
    const hasLines = cells.map(flatten).some(Boolean);
    if (isMerged || hasLines)
      onLoss({ what: 'table', detail: textIn(node).replace(/\s+/g, ' ').trim().slice(0, 60) });
    withHead(node);
    const above: ElementContent[] =
      caption && textIn(caption).trim() ? [{ ...caption, tagName: 'p', properties: {} }] : [];
    return [...above, node];
  });
}

/** Whether a table within another one has the cell. */
const within = (table: Element, cell: Element): boolean =>
  elementsIn(table).some((one) => one.tagName === 'table' && elementsIn(one).includes(cell));

/** Whether a table has one column, or others within it: it arranged a page, and says nothing by its lines. */
function isLayout(table: Element): boolean {
  const inner = elementsIn(table);
  if (valueOf(table, 'role') === 'presentation' || inner.some(({ tagName }) => tagName === 'table'))
    return true;
  if (inner.some(({ tagName }) => tagName === 'th')) return false;
  const rows = inner.filter(({ tagName }) => tagName === 'tr');
  return rows.every((row) => elementsIn(row).filter(({ tagName }) => tagName === 'td').length <= 1);
}

/** Makes the blocks of a cell lines; gives whether there was more than one. */
function flatten(cell: Element): boolean {
  const align = /text-align:\s*(left|right|center)/i.exec(valueOf(cell, 'style'))?.[1];
  if (align && !cell.properties['align']) cell.properties['align'] = align.toLowerCase();
  const lines: ElementContent[][] = [[]];
  const add = (node: ElementContent) => {
    if (node.type !== 'element' || !(blocks.test(node.tagName) || node.tagName === 'li')) {
      if (node.type === 'element' && node.tagName === 'br') lines.push([]);
      else lines.at(-1)!.push(node);
      return;
    }
    lines.push([]);
    node.children.forEach(add);
    lines.push([]);
  };
  cell.children.forEach(add);
  const full = lines.filter((line) => !line.every(isBlank));
  cell.children = full.flatMap((line, at): ElementContent[] =>
    at === 0 ? line : [{ type: 'element', tagName: 'cell-line', properties: {}, children: [] }, ...line],
  );
  return full.length > 1;
}

/** A first row that is all bold is the head of a table that has none. */
function withHead(table: Element): void {
  const inner = elementsIn(table);
  if (inner.some(({ tagName }) => tagName === 'th' || tagName === 'thead')) return;
  const cells = elementsIn(inner.find(({ tagName }) => tagName === 'tr') ?? table).filter(
    ({ tagName }) => tagName === 'td',
  );
  const bold = (cell: Element) => {
    const shown = cell.children.filter((child) => !isBlank(child));
    return (
      shown.length === 0 ||
      (shown.length === 1 && shown[0]!.type === 'element' && /^(?:strong|b)$/.test(shown[0]!.tagName))
    );
  };
  if (cells.length < 2 || !cells.every(bold) || cells.every((cell) => textIn(cell).trim() === '')) return;
  for (const cell of cells) {
    cell.tagName = 'th';
    cell.children = cell.children.flatMap((child) => (child.type === 'element' ? child.children : []));
  }
}
