import type { HastNode, MdastNode } from 'satteri';

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
