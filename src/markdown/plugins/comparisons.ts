import type { HastNode, HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';

/** Whether a document may hold comparisons: only components do. */
export const mayCompare = ({ source, sourceFormat }: PluginFactoryContext): boolean =>
  sourceFormat === 'mdx' && source.includes('<Comparison');

/** The first cell of each row of a comparison is its heading. */
export function comparisons(_: DocumentState, document: PluginFactoryContext): HastPluginDefinition | null {
  if (!mayCompare(document)) return null;
  return {
    name: 'comparisons',
    element: {
      filter: ['td'],
      visit(node, ctx) {
        const row = ctx.parent(node);
        const table = ctx.parent(ctx.parent(row as typeof node) as typeof node);
        const isIn = comparisonTitle(ctx.parent(table as typeof node)) !== undefined;
        const before = 'children' in row ? row.children.slice(0, ctx.indexOf(node)) : [];
        if (!isIn || before.some(({ type }) => type === 'element')) return undefined;
        return element('th', { ...node.properties, scope: 'row' }, [...node.children]);
      },
    },
  };
}

/** The title of a comparison, which is the name of its table too; none if a node is something else. */
export function comparisonTitle(node: Readonly<HastNode> | undefined): string | undefined {
  if (!node || !('name' in node) || node.name !== 'Comparison' || !('attributes' in node)) return undefined;
  const title = node.attributes.find((found) => found.type === 'mdxJsxAttribute' && found.name === 'title');
  return title && typeof title.value === 'string' ? title.value : '';
}
