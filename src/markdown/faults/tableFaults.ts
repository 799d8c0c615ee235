import type { MdastNode } from 'satteri';
import type { Report } from './report.ts';
import { nodePosition } from './positions.ts';

/**
 * Reports a bar that touches a bare address, `|https://example.org|`: the parser makes it part of the address, although GFM
 * ends the cell there.
 */
export function checkCell(node: MdastNode, report: Report): void {
  if (node.type === 'link' && node.url.includes('|')) {
    const [name] = node.children;
    if (name?.type === 'text' && name.value === node.url) {
      report.fault({ rule: 'address-in-table', values: { address: node.url } }, nodePosition(node));
    }
  }
  if ('children' in node) for (const child of node.children) checkCell(child, report);
}
