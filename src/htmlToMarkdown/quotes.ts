import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent } from 'mdast';
import { elementsIn, textIn } from './htmlNodes.ts';

/** A quotation with its source at its end, as a box of articles. */
export function quote(state: State, node: Element) {
  const source = elementsIn(node).find(({ tagName }) => /^(?:cite|footer)$/.test(tagName));
  if (!source || textIn(source).trim() === '') return undefined;
  const without = (children: ElementContent[]): ElementContent[] =>
    children
      .filter((child) => child !== source)
      .map((child) => (child.type === 'element' ? { ...child, children: without(child.children) } : child));
  const children = state.toFlow(state.all({ ...node, children: without(node.children) })) as BlockContent[];
  return { type: 'containerDirective', name: 'quote', attributes: { by: sourceIn(source) }, children };
}

/** Who is quoted, without the dash before. */
export const sourceIn = (node: Element): string =>
  textIn(node)
    .replace(/^[\s—–-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
