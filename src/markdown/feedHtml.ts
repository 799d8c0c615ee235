import { htmlToHast } from 'satteri';
import { isSafe } from './addressForms.ts';
import { allowedElements, htmlName, unreadableElements } from './allowedHtml.ts';
import { escaped, quoted } from './entities.ts';
import type { Element, ElementChild } from './nodes.ts';

/** What a feed reader makes use of; classes, ids and sizes for other screens mean nothing there. */
const attributes: ReadonlySet<string> = new Set(
  'alt cite colspan datetime dir height href lang reversed rowspan scope span src start title value width'.split(
    ' ',
  ),
);

const addresses: ReadonlySet<string> = new Set(['cite', 'href', 'src']);

const empty: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/**
 * A finished body as HTML for other sites: harmless elements and whole addresses only, nothing that runs, loads or
 * needs a style.
 *
 * @param page whole address of the page the body is from
 */
export function feedHtml(html: string, page: string): string {
  const tree = htmlToHast(html, { fragment: true }) as { children?: ElementChild[] };
  return written(tree.children ?? [], page).trim();
}

function written(nodes: readonly ElementChild[], page: string): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.value);
      return node.type === 'element' ? elementText(node, page) : '';
    })
    .join('');
}

function elementText(node: Readonly<Element>, page: string): string {
  const { tagName, properties, children } = node;
  if (unreadableElements.has(tagName)) return '';
  const inner = written(children, page);
  if (!allowedElements.has(tagName)) return inner;
  const attributes = Object.entries(properties)
    .map(([property, value]) => attributeText(htmlName(property), value, page))
    .join('');
  return empty.has(tagName) ? `<${tagName}${attributes}>` : `<${tagName}${attributes}>${inner}</${tagName}>`;
}

function attributeText(name: string, value: unknown, page: string): string {
  if (!attributes.has(name) || value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}=""`;
  if (!addresses.has(name)) return ` ${name}="${quoted(`${value}`)}"`;
  const address = isSafe(`${value}`) ? URL.parse(`${value}`, page)?.href : undefined;
  return address === undefined ? '' : ` ${name}="${quoted(address)}"`;
}
