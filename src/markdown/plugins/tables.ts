import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';
import { comparisonTitle, mayHaveComparisons } from './comparisons.ts';

/** Classes for alignment, because the Content Security Policy forbids the inline styles of Markdown columns. */
const alignments: Record<string, string> = {
  'text-align: center': 'align-center',
  'text-align: right': 'align-right',
};

/** Puts each table in a scrollable region that the keyboard can reach, labelled by its caption, its title or a number. */
export function tables({ words }: DocumentState, document: PluginFactoryContext): HastPluginDefinition {
  // Only raw HTML has captions, and reading the neighbours of a table takes longer than everything else here.
  const mayHaveCaptions = /<caption/i.test(document.source);
  const inComparison = mayHaveComparisons(document);
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
          // Screen readers would announce an empty header cell (axe: empty-table-header).
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
