import type { MdastNode } from 'satteri';
import type { Report } from './report.ts';
import { spotOf } from './spots.ts';

/**
 * The parser takes a bar that touches a bare address, `|https://example.org|`, for a part of it (GFM ends the cell
 * there).
 */
export function checkCell(node: MdastNode, report: Report): void {
  if (node.type === 'link' && node.url.includes('|')) {
    const [name] = node.children;
    if (name?.type === 'text' && name.value === node.url) {
      report.fault({ rule: 'address-in-table', values: { address: node.url } }, spotOf(node));
    }
  }
  if ('children' in node) for (const child of node.children) checkCell(child, report);
}
