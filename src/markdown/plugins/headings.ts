import type { HastNode, HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { anchorOf, isOfNotes, takeAnchor } from '../anchors.ts';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';
import { typeset } from '../typography/typeset.ts';

/**
 * Headings from h2 down (the page's h1 is its title), each with an id: as GitHub makes them of
 * what is read, accents folded.
 */
export function headings(state: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition {
  const mayCallNotes = source.includes('[^');
  return {
    name: 'headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        const { id: written } = node.properties;
        if (written === 'footnote-label') return undefined;
        const whole = ctx.textContent(node);
        // Looking at the children of a heading takes longer than all the rest.
        const text = (mayCallNotes && /\d/.test(whole) ? textOf(node) : whole).trim();
        const anchor = anchorOf(typeset(text, state.language)) || 'section';
        const own = isOfNotes(anchor) ? `section-${anchor}` : anchor;
        const id = typeof written === 'string' ? written : takeAnchor(own, state.ids);
        const level = Number(node.tagName[1]) + (state.highest === 1 ? 1 : 0);
        const depth = Math.min(6, Math.max(2, level));
        const name = `h${depth}`;
        if (name !== node.tagName) return element(name, { ...node.properties, id }, node.children);
        ctx.setProperty(node, 'id', id);
        return undefined;
      },
    },
  };
}

/** The text of a heading without the numbers of notes it calls. */
function textOf(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
