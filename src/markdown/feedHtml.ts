import { htmlToHast } from 'satteri';
import { isSafe } from './addressForms.ts';
import { allowedElements, htmlAttributeName, elementsWithoutText } from './allowedHtml.ts';
import { escapeText, escapeHtml } from './entities.ts';
import type { Element, ElementChild } from './nodes.ts';
import { isVoid } from './typography/elements.ts';

/** The attributes that are useful in feed readers: no classes, ids or responsive sizes. */
const feedAttributes: ReadonlySet<string> = new Set(
  'alt cite colspan datetime dir height href lang reversed rowspan scope span src start title value width'.split(
    ' ',
  ),
);

const addressAttributes: ReadonlySet<string> = new Set(['cite', 'href', 'src']);

/**
 * Converts the HTML of a rendered body for other sites: allowed elements and absolute addresses only, without scripts and
 * styles.
 *
 * @param page absolute address of the page that the body is from
 */
export function feedHtml(html: string, page: string): string {
  const tree = htmlToHast(html, { fragment: true }) as { children?: ElementChild[] };
  return serialize(tree.children ?? [], page).trim();
}

function serialize(nodes: readonly ElementChild[], page: string): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeText(node.value);
      return node.type === 'element' ? serializeElement(node, page) : '';
    })
    .join('');
}

function serializeElement(node: Readonly<Element>, page: string): string {
  const { tagName, properties, children } = node;
  if (elementsWithoutText.has(tagName)) return '';
  const inner = serialize(children, page);
  if (!allowedElements.has(tagName)) return inner;
  const attributes = Object.entries(properties)
    .map(([property, value]) => serializeAttribute(htmlAttributeName(property), value, page))
    .join('');
  return isVoid(tagName) ? `<${tagName}${attributes}>` : `<${tagName}${attributes}>${inner}</${tagName}>`;
}

function serializeAttribute(name: string, value: unknown, page: string): string {
  if (!feedAttributes.has(name) || value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}=""`;
  if (!addressAttributes.has(name)) return ` ${name}="${escapeHtml(`${value}`)}"`;
  const address = isSafe(`${value}`) ? URL.parse(`${value}`, page)?.href : undefined;
  return address === undefined ? '' : ` ${name}="${escapeHtml(address)}"`;
}
