import type { Node, Nodes as AnyNode, Parents, Root } from 'mdast';

/** The nodes of a tree in document order, by type. */
export type Nodes = <T extends AnyNode['type']>(type: T) => Extract<AnyNode, { type: T }>[];

export function gatherNodes(tree: Root | undefined): Nodes {
  const byType = new Map<string, AnyNode[]>();
  const visit = (node: AnyNode) => {
    const same = byType.get(node.type);
    if (same) same.push(node);
    else byType.set(node.type, [node]);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  if (tree) visit(tree);
  return (type) => (byType.get(type) ?? []) as never;
}

/** Where a node begins, counted from 1 within the body. */
export const spotOf = (node: Node) => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The words of a node; a picture counts with its description. */
export function wordsOf(node: AnyNode): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? (node as Parents).children.map(wordsOf).join('') : '';
}
