import type { HastNode, HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';

/** Whether a document may contain a comparison table, which only MDX can. */
export const mayHaveComparisons = ({ source, sourceFormat }: PluginFactoryContext): boolean =>
  sourceFormat === 'mdx' && source.includes('<Comparison');

/** Makes the first cell of each row of a comparison table a row header. */
export function comparisons(_: DocumentState, document: PluginFactoryContext): HastPluginDefinition | null {
  if (!mayHaveComparisons(document)) return null;
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

/** The title of a `Comparison` component, which is also the name of its table. Returns undefined for other nodes. */
export function comparisonTitle(node: Readonly<HastNode> | undefined): string | undefined {
  if (!node || !('name' in node) || node.name !== 'Comparison' || !('attributes' in node)) return undefined;
  const title = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'title',
  );
  return title && typeof title.value === 'string' ? title.value : '';
}
