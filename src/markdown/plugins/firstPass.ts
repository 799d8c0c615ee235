import type { MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import { escapeStrayPercent, decodeAddress } from '../addressForms.ts';
import { trimBareLink } from '../bareAddress.ts';
import type { DocumentState } from '../document.ts';
import { textNode } from '../nodes.ts';

/** The letters and digits of a text in lower case, to compare texts regardless of case, spaces and punctuation. */
function lettersAndDigits(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The first plugin: records the original addresses, trims bare ones, finds the level of the highest heading, and removes a
 * first heading that repeats the title.
 */
export function firstPass(state: DocumentState, { source }: PluginFactoryContext): MdastPluginDefinition {
  const { title, originalAddresses } = state;
  let isFirstHeading = true;
  const rememberAddress = (url: string) => void originalAddresses.set(decodeAddress(url), url);
  return {
    name: 'first-pass',
    link(node, ctx) {
      const bare = trimBareLink(node, source);
      rememberAddress(bare?.url ?? node.url);
      if (bare) {
        ctx.replaceNode(node, [
          { type: 'link', url: bare.url, children: [textNode(bare.text)] },
          textNode(bare.rest),
        ]);
      }
    },
    image(node, ctx) {
      rememberAddress(node.url);
      // The Astro plugin that follows in MDX throws on addresses that cannot be decoded.
      if (escapeStrayPercent(node.url) !== node.url)
        ctx.setProperty(node, 'url', escapeStrayPercent(node.url));
    },
    definition: ({ url }) => rememberAddress(url),
    heading(node, ctx) {
      // Getting the parent takes longer than everything else here, so it comes last.
      const repeats =
        isFirstHeading &&
        lettersAndDigits(ctx.textContent(node)) === lettersAndDigits(title) &&
        ctx.parent(node).type === 'root';
      isFirstHeading = false;
      if (repeats) ctx.removeNode(node);
      else state.topHeadingLevel = Math.min(state.topHeadingLevel, node.depth);
    },
  };
}
