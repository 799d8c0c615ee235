import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';

/** The text of a piece of HTML, as a browser shows it in one line. */
export const plainText = (html: string): string =>
  textOf(fromHtml(html, { fragment: true }))
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
