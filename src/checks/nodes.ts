import type { Node, Nodes as AnyNode, Parents, Root } from 'mdast';

/** The nodes of a tree in document order, by type. */
export type Nodes = <T extends AnyNode['type']>(type: T) => Extract<AnyNode, { type: T }>[];

export function indexNodes(tree: Root | undefined): Nodes {
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

/** The start of a node, counted from 1 within the body. */
export const nodeSpot = (node: Node) => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The text of a node, with the descriptions of pictures. */
export function nodeText(node: AnyNode): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if ('alt' in node) return node.alt ?? '';
  // « 14:32 » reads as a directive of that name.
  if (node.type === 'textDirective') return `:${node.name}${childText(node)}`;
  return 'children' in node ? childText(node as Parents) : '';
}

const childText = (node: Parents): string => node.children.map(nodeText).join('');
