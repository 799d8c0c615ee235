import type { HastPluginDefinition, HastVisitorContext, PluginFactoryContext } from 'satteri';
import { allowedElements, isAllowedAttribute, elementsWithoutText } from '../allowedHtml.ts';
import type { DocumentState } from '../document.ts';
import { jsxToElement } from '../jsxAttributes.ts';
import { hasAncestor } from './ancestors.ts';
import type { Element, JsxAttribute, JsxElement } from '../nodes.ts';

/** Whether a JSX name is an HTML element, not a component. */
export function isHtmlName(name: string | null): name is string {
  return name !== null && /^[a-z][a-z0-9-]*$/.test(name);
}

/** Whether an attribute is an Astro directive, which could put scripts or unchecked HTML on the page. */
export function isAstroDirective(name: string): boolean {
  return /^(?:client|server|set|is|define):/.test(name);
}

/**
 * Converts HTML written as JSX to HTML, so that the other plugins treat it like Markdown. An element with a computed
 * attribute stays JSX, and is reduced to the allowed elements and attributes here.
 */
export function jsx(_: DocumentState, { sourceFormat }: PluginFactoryContext): HastPluginDefinition | null {
  if (sourceFormat !== 'mdx') return null;
  let hasRemoved = false;

  const visit = (node: Readonly<JsxElement>, ctx: HastVisitorContext): Element | JsxElement | undefined => {
    if (hasRemoved && hasAncestor(node, ctx, (name) => elementsWithoutText.has(name))) return undefined;
    if (!isHtmlName(node.name)) return withoutAttributes(node, isAstroDirective);
    // Plugins that follow read frames of known providers, sounds and videos; what they leave is removed with other HTML.
    if (/^(?:iframe|video|audio|source|track)$/.test(node.name)) return jsxToElement(node);
    if (elementsWithoutText.has(node.name)) {
      hasRemoved = true;
      return void ctx.removeNode(node);
    }
    const allowedName = allowedElements.has(node.name) ? node.name : 'span';
    const isStray = (name: string) =>
      !isAllowedAttribute(name === 'className' ? 'class' : name.toLowerCase());
    return jsxToElement(node) ?? { ...(withoutAttributes(node, isStray) ?? node), name: allowedName };
  };

  return {
    name: 'jsx',
    mdxJsxFlowElement: { filter: [], visit },
    mdxJsxTextElement: { filter: [], visit },
  };
}

/** The element without the attributes to remove. Returns undefined if it has none of them. */
function withoutAttributes(
  node: Readonly<JsxElement>,
  isRemoved: (name: string) => boolean,
): JsxElement | undefined {
  const isKept = (attribute: JsxAttribute) =>
    attribute.type !== 'mdxJsxAttribute' || !isRemoved(attribute.name);
  return node.attributes.every(isKept)
    ? undefined
    : ({ ...node, attributes: node.attributes.filter(isKept) } as JsxElement);
}
