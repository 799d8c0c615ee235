import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';
import { adPlace } from './directives.ts';

/** Stands in the finished HTML where it is to be cut; no text may hold it. */
export const cut = '\u0000';

/** Places for advertisements at the top level become cuts; one inside something else would break it in two. */
export function adPlaces(_: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition | null {
  if (!/::ad|<ad-/i.test(source)) return null;
  return {
    name: 'ad-places',
    element: {
      filter: [adPlace],
      visit(node, ctx) {
        // An element of this name in raw HTML is none of ours, and may hold something.
        if (node.children.length > 0) return element('span', {}, node.children);
        if (ctx.parent(node).type !== 'root') return ctx.removeNode(node);
        return { type: 'raw', value: cut };
      },
    },
  };
}
