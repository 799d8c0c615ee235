import type { HastNode, HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { headingAnchor, isFootnoteId, reserveAnchor } from '../anchors.ts';
import type { DocumentState } from '../document.ts';
import { element } from '../nodes.ts';
import { typeset } from '../typography/typeset.ts';

/** Makes headings start at h2, because the title of the page is its h1, and gives each an id (`headingAnchor`). */
export function headings(state: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition {
  const mayReferToNotes = source.includes('[^');
  return {
    name: 'headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        const { id: ownId } = node.properties;
        if (ownId === 'footnote-label') return undefined;
        const whole = ctx.textContent(node);
        // Reading the children of a heading takes longer than everything else here.
        const text = (mayReferToNotes && /\d/.test(whole) ? textWithoutNoteNumbers(node) : whole).trim();
        const anchor = headingAnchor(typeset(text, state.language)) || 'section';
        const own = isFootnoteId(anchor) ? `section-${anchor}` : anchor;
        const id = typeof ownId === 'string' ? ownId : reserveAnchor(own, state.ids);
        const level = Number(node.tagName[1]) + (state.topHeadingLevel === 1 ? 1 : 0);
        const depth = Math.min(6, Math.max(2, level));
        const name = `h${depth}`;
        if (name !== node.tagName) return element(name, { ...node.properties, id }, node.children);
        ctx.setProperty(node, 'id', id);
        return undefined;
      },
    },
  };
}

/** The text of a heading without the numbers of its footnotes. */
function textWithoutNoteNumbers(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? node.children.map(textWithoutNoteNumbers).join('') : '';
}
