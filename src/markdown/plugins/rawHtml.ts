import type { HastNode, HastPluginDefinition, HastVisitorContext, PluginFactoryContext } from 'satteri';
import { isSafe } from '../addressForms.ts';
import {
  allowedElements,
  holdsAddress,
  htmlAttributeName,
  isAllowedAttribute,
  elementsWithoutText,
} from '../allowedHtml.ts';
import { foldFragment, isFootnoteId } from '../anchors.ts';
import type { DocumentState } from '../document.ts';
import { element, type Element, type Properties } from '../nodes.ts';
import { hasAncestor } from './ancestors.ts';
import { adPlaceholder } from './directives.ts';
import { leafPlaceholder } from './leafComponents.ts';

/** Whether a document may contain raw HTML or JSX: a `<` before a name. */
export function mayHaveHtml(source: string): boolean {
  return /<[a-z!?/]/i.test(source);
}

/**
 * Removes everything that is not allowed HTML, in addition to the checks in `faults/`, which some callers ignore. Comments
 * are removed too: they are for editors.
 */
export function rawHtml(
  { ids }: DocumentState,
  { source, sourceFormat }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!mayHaveHtml(source)) return null;
  let hasRemoved = false;

  // The other names are made or handled by other plugins.
  const isAllowedElement = (name: string): boolean =>
    allowedElements.has(name) ||
    name === 'h1' ||
    name === leafPlaceholder ||
    (name === adPlaceholder && sourceFormat === 'markdown');

  const isKept = (element: string, key: string, value: Properties[string]): boolean => {
    const name = htmlAttributeName(key);
    if (name === 'style') return /^t[dh]$/.test(element) && alignment.test(String(value));
    return isAllowedAttribute(name) && !(holdsAddress(name) && !isSafe(String(value)));
  };

  return {
    name: 'raw-html',
    comment: (node, ctx) =>
      hasRemoved && isInElementWithoutText(node, ctx) ? undefined : ctx.removeNode(node),
    raw: (node, ctx) => ctx.removeNode(node),
    element: {
      filter: [],
      visit(node, ctx) {
        if (hasRemoved && isInElementWithoutText(node, ctx)) return undefined;
        if (elementsWithoutText.has(node.tagName)) {
          hasRemoved = true;
          return ctx.removeNode(node);
        }
        const entries = Object.entries(node.properties);
        const kept = entries.filter(([key, value]) => isKept(node.tagName, key, value));
        const properties = Object.fromEntries(kept);
        const id = foldedId(properties);
        if (id !== undefined) properties['id'] = id;
        if (typeof id === 'string' && isFootnoteId(id)) {
          if (!mayBeFootnotePart(node)) delete properties['id'];
        } else if (typeof id === 'string' && ids.has(id)) delete properties['id'];
        else if (typeof id === 'string') ids.set(id, 0);
        const name = isAllowedElement(node.tagName) ? node.tagName : 'span';
        if (
          name === node.tagName &&
          id === node.properties['id'] &&
          Object.keys(properties).length === entries.length
        )
          return undefined;
        return element(name, properties, node.children);
      },
    },
  };
}

function isInElementWithoutText(node: Readonly<HastNode>, ctx: HastVisitorContext): boolean {
  return hasAncestor(node, ctx, (name) => elementsWithoutText.has(name));
}

/** The id in the form that fragments have (`foldFragment`). */
function foldedId({ id }: Properties): string | undefined {
  return typeof id === 'string' ? foldFragment(`#${id}`).slice(1) : undefined;
}

/** Whether an element may be part of the footnotes. The plugin for footnotes decides. */
function mayBeFootnotePart({ tagName, properties }: Readonly<Element>): boolean {
  return tagName === 'li' || tagName === 'h2' || properties['dataFootnoteRef'] !== undefined;
}

/** The alignment of Markdown columns, which the plugin for tables converts to classes. */
const alignment = /^text-align: (?:left|center|right)$/;
