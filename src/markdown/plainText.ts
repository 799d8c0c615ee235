import { htmlToHast } from 'satteri';
import { elementsWithoutText } from './allowedHtml.ts';
import type { ElementChild } from './nodes.ts';
import { textWidth, wrapText } from './wrapText.ts';

/**
 * HTML of a body as plain text for an e-mail, its lines at most 72 characters long but for addresses; paragraphs are
 * divided by an empty line, links are numbered and listed at the end of the text.
 */
export function plainText(html: string): string {
  const tree = htmlToHast(html, { fragment: true }) as { children?: ElementChild[] };
  const links: string[] = [];
  const blocks = blocksOf(tree.children ?? [], links);
  const list = links.map((href, index) => `[${index + 1}] ${href}`).join('\n');
  return [...blocks, list].filter(Boolean).join('\n\n');
}

const containers = /^(?:div|section|article|aside|figure|details|blockquote)$/;

/** The blocks of a part of a body, each wrapped. */
function blocksOf(nodes: readonly ElementChild[], links: string[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'text') return node.value.trim() ? [wrapText(node.value.trim())] : [];
    if (node.type !== 'element' || elementsWithoutText.has(node.tagName)) return [];
    const { tagName, children } = node;
    if (/^[ou]l$/.test(tagName)) return [listText(children, links, tagName === 'ol')];
    if (tagName === 'hr') return ['-'.repeat(textWidth)];
    if (tagName === 'blockquote')
      return [blocksOf(children, links).join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '')];
    if (containers.test(tagName)) return blocksOf(children, links);
    const text = inlineText(node, links).trim();
    return text ? [wrapText(/^h\d$/.test(tagName) ? text.toUpperCase() : text)] : [];
  });
}

function listText(items: readonly ElementChild[], links: string[], isNumbered: boolean): string {
  const texts = items.flatMap((item) =>
    item.type === 'element' && item.tagName === 'li' ? [inlineText(item, links).trim()] : [],
  );
  return texts
    .map((text, index) => {
      const mark = isNumbered ? `${index + 1}. ` : '- ';
      return wrapText(text, ' '.repeat(mark.length), mark);
    })
    .join('\n');
}

function inlineText(node: ElementChild, links: string[]): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
  if (node.type !== 'element' || elementsWithoutText.has(node.tagName)) return '';
  const { tagName, properties, children } = node;
  if (tagName === 'br') return ' ';
  if (tagName === 'img') return '';
  const inner = children.map((child) => inlineText(child, links)).join('');
  const href = tagName === 'a' ? String(properties['href'] ?? '') : '';
  if (!/^https?:/.test(href) || inner.trim() === '') return inner;
  const known = links.indexOf(href);
  const number = known < 0 ? links.push(href) : known + 1;
  return `${inner} [${number}]`;
}
