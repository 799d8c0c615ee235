import type { HastNode, HastPluginDefinition, HastVisitorContext, PluginFactoryContext } from 'satteri';
import { isSafe } from '../addressForms.ts';
import {
  allowedElements,
  holdsAddress,
  htmlName,
  isAllowedAttribute,
  unreadableElements,
} from '../allowedHtml.ts';
import { foldFragment, isOfNotes } from '../anchors.ts';
import type { DocumentState } from '../document.ts';
import { element, type Element, type Properties } from '../nodes.ts';
import { hasAncestor } from './ancestors.ts';
import { adPlace } from './directives.ts';

/** Whether a document may hold raw HTML (or JSX): without a `<` in front of a name it cannot. */
export function mayHaveHtml(source: string): boolean {
  return /<[a-z!?/]/i.test(source);
}

/**
 * The second wall behind the checker: whatever is not on the list of harmless HTML does not get through, even
 * where nobody reads faults. Comments are for editors and go too.
 */
export function rawHtml(
  { ids }: DocumentState,
  { source, sourceFormat }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!mayHaveHtml(source)) return null;
  let dropping = false;

  // Besides the list: what plugins before and after this one make and take.
  const passes = (name: string): boolean =>
    allowedElements.has(name) || name === 'h1' || (name === adPlace && sourceFormat === 'markdown');

  const isKept = (element: string, key: string, value: Properties[string]): boolean => {
    const name = htmlName(key);
    if (name === 'style') return /^t[dh]$/.test(element) && alignment.test(String(value));
    return isAllowedAttribute(name) && !(holdsAddress(name) && !isSafe(String(value)));
  };

  return {
    name: 'raw-html',
    comment: (node, ctx) => (dropping && isUnreadable(node, ctx) ? undefined : ctx.removeNode(node)),
    raw: (node, ctx) => ctx.removeNode(node),
    element: {
      filter: [],
      visit(node, ctx) {
        // What goes with an element around it needs no more.
        if (dropping && isUnreadable(node, ctx)) return undefined;
        if (unreadableElements.has(node.tagName)) {
          dropping = true;
          return ctx.removeNode(node);
        }
        const entries = Object.entries(node.properties);
        const kept = entries.filter(([key, value]) => isKept(node.tagName, key, value));
        const properties = Object.fromEntries(kept);
        const id = idOf(properties);
        if (id !== undefined) properties['id'] = id;
        if (typeof id === 'string' && isOfNotes(id)) {
          if (!mayBeOfNotes(node)) delete properties['id'];
        } else if (typeof id === 'string' && ids.has(id)) delete properties['id'];
        else if (typeof id === 'string') ids.set(id, 0);
        const name = passes(node.tagName) ? node.tagName : 'span';
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

function isUnreadable(node: Readonly<HastNode>, ctx: HastVisitorContext): boolean {
  return hasAncestor(node, ctx, (name) => unreadableElements.has(name));
}

/** An id in the form that fragments with accents and spaces are given. */
function idOf({ id }: Properties): string | undefined {
  return typeof id === 'string' ? foldFragment(`#${id}`).slice(1) : undefined;
}

/** Whether an element has the form of those that footnotes are made of; the plugin for notes looks closer. */
function mayBeOfNotes({ tagName, properties }: Readonly<Element>): boolean {
  return tagName === 'li' || tagName === 'h2' || properties['dataFootnoteRef'] !== undefined;
}

/** What Markdown's columns come with; the plugin for tables makes classes of it. */
const alignment = /^text-align: (?:left|center|right)$/;
