import type { HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { directionOf, type Direction } from '../../editorial/direction.ts';
import type { DocumentState } from '../document.ts';
import { hasAncestor } from './ancestors.ts';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

const containers = new Set(['blockquote', 'dl', 'ol', 'table', 'ul']);
const blocks = new Set('p li td th dd dt figcaption caption h1 h2 h3 h4 h5 h6'.split(' '));

/** Passages that are written the other way round than the article say so, and elements whose language is named. */
export function directions(
  { language }: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  const ofArticle = directionOf(language);
  // Most documents are left alone without a visit.
  if (ofArticle === 'ltr' && !source.match(rightToLeft) && !/\blang=/.test(source)) return null;
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
        const direction = typeof lang === 'string' ? directionOf(lang) : directionIn(ctx.textContent(node));
        const isInside = blocks.has(tagName) && hasAncestor(node, ctx, (name) => containers.has(name));
        if (direction && (direction !== ofArticle || isInside)) ctx.setProperty(node, 'dir', direction);
      },
    },
  };
}

/** The direction of most letters: a paragraph may begin with a foreign name. Undefined where there is no letter. */
function directionIn(text: string): Direction | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  return 2 * (text.match(rightToLeft)?.length ?? 0) > letters ? 'rtl' : 'ltr';
}
