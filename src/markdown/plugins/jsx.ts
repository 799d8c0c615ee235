import type { HastPluginDefinition, HastVisitorContext, PluginFactoryContext } from 'satteri';
import { allowedElements, isAllowedAttribute, unreadableElements } from '../allowedHtml.ts';
import type { DocumentState } from '../document.ts';
import { elementOf } from '../jsxAttributes.ts';
import { hasAncestor } from './ancestors.ts';
import type { Element, JsxAttribute, JsxElement } from '../nodes.ts';

/** Whether a JSX name is one of HTML, not of a component. */
export function isHtmlName(name: string | null): name is string {
  return name !== null && /^[a-z][a-z0-9-]*$/.test(name);
}

/** Astro's directives on a component that would put a script, or anything unchecked, on the page. */
export function isRefusedDirective(name: string): boolean {
  return /^(?:client|server|set|is|define):/.test(name);
}

/**
 * HTML written as JSX becomes the HTML it stands for, so that pictures, links and the list of harmless elements are
 * the same in MDX; with a computed attribute it stays JSX, and is held to the list here.
 */
export function jsx(_: DocumentState, { sourceFormat }: PluginFactoryContext): HastPluginDefinition | null {
  if (sourceFormat !== 'mdx') return null;
  let dropping = false;

  const visit = (node: Readonly<JsxElement>, ctx: HastVisitorContext): Element | JsxElement | undefined => {
    if (dropping && hasAncestor(node, ctx, (name) => unreadableElements.has(name))) return undefined;
    if (!isHtmlName(node.name)) return without(node, isRefusedDirective);
    if (unreadableElements.has(node.name)) {
      dropping = true;
      return void ctx.removeNode(node);
    }
    const computed = allowedElements.has(node.name) ? node.name : 'span';
    const isStray = (name: string) =>
      !isAllowedAttribute(name === 'className' ? 'class' : name.toLowerCase());
    return elementOf(node) ?? { ...(without(node, isStray) ?? node), name: computed };
  };

  return {
    name: 'jsx',
    mdxJsxFlowElement: { filter: [], visit },
    mdxJsxTextElement: { filter: [], visit },
  };
}

/** The element without the attributes that `refuse` names, or nothing if it has none of them. */
function without(node: Readonly<JsxElement>, refuse: (name: string) => boolean): JsxElement | undefined {
  const keeps = (attribute: JsxAttribute) => attribute.type !== 'mdxJsxAttribute' || !refuse(attribute.name);
  return node.attributes.every(keeps)
    ? undefined
    : ({ ...node, attributes: node.attributes.filter(keeps) } as JsxElement);
}
