import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { adPlace } from './directives.ts';

/** Stands in the finished HTML where it is to be cut; no text may hold it. */
export const cut = '\u0000';

/** Places for advertisements at the top level become cuts; one inside something else would break it in two. */
export function adPlaces(_: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition | null {
  if (!source.includes('::ad')) return null;
  return {
    name: 'ad-places',
    element: {
      filter: [adPlace],
      visit(node, ctx) {
        if (ctx.parent(node).type !== 'root') return ctx.removeNode(node);
        return { type: 'raw', value: cut };
      },
    },
  };
}
