import type { Element, ElementContent, Nodes, Root } from 'hast';

/** The elements in a node, however deep, in order. */
export const elementsIn = (node: Nodes): Element[] =>
  'children' in node
    ? (node as Root).children.flatMap((child) =>
        child.type === 'element' ? [child, ...elementsIn(child)] : [],
      )
    : [];

export const textIn = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? (node as Root).children.map(textIn).join('') : '';

/** An attribute as it is written; empty if there is none. */
export const valueOf = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : Array.isArray(value)
      ? value.join(' ')
      : '';
};

export const classesOf = (node: Element): string => valueOf(node, 'className');

/** Without words and without pictures. */
export const isBlank = (node: ElementContent | Root['children'][number]): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

/** Says what it was, as short as it can be recognised. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Calls for each element of a tree with its parent, from the top; what is returned takes its place. */
export function replaceElements(
  parent: Root | Element,
  replace: (element: Element, parent: Root | Element) => ElementContent[] | undefined,
): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return [child];
    const made = replace(child, parent);
    if (made) return made;
    replaceElements(child, replace);
    return [child];
  });
}
