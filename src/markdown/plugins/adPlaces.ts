import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';
import { adPlaceholder } from './directives.ts';

/** Marks the position of an advertisement in the rendered HTML. Must not occur in texts. */
export const adMarker = '\u0000';

/** Replaces placeholders at the top level with the marker and removes nested ones, which would cut their parent in two. */
export function adPlaces(_: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition | null {
  if (!/::ad|<ad-/i.test(source)) return null;
  return {
    name: 'ad-places',
    element: {
      filter: [adPlaceholder],
      visit(node, ctx) {
        // An element of this name with children comes from raw HTML.
        if (node.children.length > 0) return element('span', {}, node.children);
        if (ctx.parent(node).type !== 'root') return ctx.removeNode(node);
        return { type: 'raw', value: adMarker };
      },
    },
  };
}
