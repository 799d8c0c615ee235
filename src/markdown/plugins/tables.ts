import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';
import { comparisonTitle, mayCompare } from './comparisons.ts';

/** The classes that stand for alignment: a strict policy refuses the style that Markdown's columns come with. */
const alignments: Record<string, string> = {
  'text-align: center': 'align-center',
  'text-align: right': 'align-right',
};

/** Tables scroll in a box of their own that a keyboard reaches; its label is the table's caption, or counts. */
export function tables({ words }: DocumentState, document: PluginFactoryContext): HastPluginDefinition {
  // Only raw HTML has captions; looking at what is around and inside a table takes longer than all the rest.
  const mayHaveCaptions = /<caption/i.test(document.source);
  const inComparison = mayCompare(document);
  let count = 0;
  return {
    name: 'tables',
    element: [
      {
        filter: ['table'],
        visit(node, ctx) {
          count += 1;
          const caption =
            mayHaveCaptions &&
            node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
          const title = inComparison ? comparisonTitle(ctx.parent(node)) : undefined;
          const label = caption ? ctx.textContent(caption).trim() : title;
          const properties = {
            className: ['table'],
            role: 'region',
            tabIndex: 0,
            ariaLabel: label || `${words.table} ${count}`,
          };
          ctx.wrapNode(node, element('div', properties, []));
        },
      },
      {
        filter: ['th', 'td'],
        visit(node, ctx) {
          // A header that says nothing heads nothing: screen readers would announce it (axe: empty-table-header).
          if (node.tagName === 'th' && ctx.textContent(node) === '' && node.children.length === 0)
            return element('td', {}, []);
          const { style } = node.properties;
          if (style === undefined || style === null) return undefined;
          const alignment = alignments[String(style)];
          ctx.setProperty(node, 'style', null);
          if (alignment) ctx.setProperty(node, 'className', [alignment]);
          return undefined;
        },
      },
    ],
  };
}
