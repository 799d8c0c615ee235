import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The text of a piece of HTML, as readers see it, in one line. */
export const plainText = (html: string): string =>
  textOf(fromHtml(html, { fragment: true }))
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();

/** Elements of which nothing is read. */
const unread = new Set(['script', 'style', 'noscript', 'template']);

/** Elements within a line; all others begin and end a line of their own. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && unread.has(node.tagName)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && !inline.test(node.tagName) ? ` ${text} ` : text;
}
