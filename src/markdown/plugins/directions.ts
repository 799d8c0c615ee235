import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { directionOf, type Direction } from '../../editorial/direction.ts';
import type { DocumentState } from '../document.ts';
import { hasAncestor } from './ancestors.ts';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

const containers = new Set(['blockquote', 'dl', 'ol', 'table', 'ul']);
const blocks = new Set('p li td th dd dt figcaption caption h1 h2 h3 h4 h5 h6'.split(' '));

/** Sets `dir` on blocks and on elements with `lang` whose writing direction differs from that of the article. */
export function directions(
  { language }: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  const articleDirection = directionOf(language);
  // Most documents need no visit.
  if (articleDirection === 'ltr' && !source.match(rightToLeft) && !/\blang=/.test(source)) return null;
  return {
    name: 'directions',
    element: {
      filter: [],
      visit(node, ctx) {
        const { tagName, properties } = node;
        if (properties['dir']) return;
        const isContainer = containers.has(tagName);
        const { lang } = properties;
        if (typeof lang !== 'string' && !isContainer && !blocks.has(tagName)) return;
        const direction =
          typeof lang === 'string' ? directionOf(lang) : majorityDirection(ctx.textContent(node));
        const isInside = blocks.has(tagName) && hasAncestor(node, ctx, (name) => containers.has(name));
        if (direction && (direction !== articleDirection || isInside))
          ctx.setProperty(node, 'dir', direction);
      },
    },
  };
}

/** The direction of most letters, because a paragraph may begin with a foreign name. Returns undefined without letters. */
function majorityDirection(text: string): Direction | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  return 2 * (text.match(rightToLeft)?.length ?? 0) > letters ? 'rtl' : 'ltr';
}
