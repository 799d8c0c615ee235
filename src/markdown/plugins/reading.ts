import type { MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import { encodable, readable } from '../addressForms.ts';
import { bareLink } from '../bareAddress.ts';
import type { DocumentState } from '../document.ts';
import { text } from '../nodes.ts';

/** What letters and digits say, whatever the case, the quotes, the spaces and the punctuation around them. */
function spoken(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The first look at a document: keeps addresses as they were written, ends bare ones where they end, finds the highest heading, and drops a first
 * heading that repeats the title above it.
 */
export function reading(state: DocumentState, { source }: PluginFactoryContext): MdastPluginDefinition {
  const { title, written } = state;
  let first = true;
  const keep = (url: string) => void written.set(readable(url), url);
  return {
    name: 'reading',
    link(node, ctx) {
      const bare = bareLink(node, source);
      keep(bare?.url ?? node.url);
      if (bare) {
        ctx.replaceNode(node, [
          { type: 'link', url: bare.url, children: [text(bare.shown)] },
          text(bare.rest),
        ]);
      }
    },
    image(node, ctx) {
      keep(node.url);
      // Astro's own plugin, which comes next in MDX, breaks on an address that cannot be decoded.
      if (encodable(node.url) !== node.url) ctx.setProperty(node, 'url', encodable(node.url));
    },
    definition: ({ url }) => keep(url),
    heading(node, ctx) {
      // Asking for the parent takes longer than all the rest.
      const repeats =
        first && spoken(ctx.textContent(node)) === spoken(title) && ctx.parent(node).type === 'root';
      first = false;
      if (repeats) ctx.removeNode(node);
      else state.highest = Math.min(state.highest, node.depth);
    },
  };
}
