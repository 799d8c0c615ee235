import type { HastNode, MdastNode } from 'satteri';
import { decodeEntities } from './entities.ts';

/** Nodes of HTML trees. */
export type Element = Extract<HastNode, { type: 'element' }>;
export type ElementChild = Element['children'][number];
export type Properties = Element['properties'];
export type JsxElement = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type JsxAttribute = JsxElement['attributes'][number];

/** Nodes of Markdown trees. */
export type ContainerDirective = Extract<MdastNode, { type: 'containerDirective' }>;
export type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type LeafDirective = Extract<MdastNode, { type: 'leafDirective' }>;

export function element(tagName: string, properties: Properties, children: ElementChild[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A text node, the same in HTML and Markdown trees. */
export function textNode(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

/** The attributes of a directive, whose character references Sätteri leaves as they are written. */
export function directiveAttributes({
  attributes,
}: Readonly<ContainerDirective | LeafDirective>): Record<string, string> {
  const given = Object.entries(attributes ?? {});
  return Object.fromEntries(given.map(([name, value]) => [name, decodeEntities(value ?? '')]));
}

/** Whether a node is the label in square brackets at the beginning of a directive. */
export function isLabel(node: Readonly<MdastNode>): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}
