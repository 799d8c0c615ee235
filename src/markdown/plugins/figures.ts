import type { HastNode, HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { isRemote } from '../addressForms.ts';
import type { DocumentState } from '../document.ts';
import { element, textNode, type Element, type ElementChild } from '../nodes.ts';

/** Whether a document may contain a picture. */
export function mayHavePictures(source: string): boolean {
  return /!\[|<img/i.test(source);
}

/**
 * Turns a paragraph that contains only pictures, with or without links around them, into figures. The title of a picture is
 * the caption and, after `©`, the credit.
 */
export function figures(
  { words }: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!mayHavePictures(source)) return null;
  const handledParagraphs = new Set<object>();
  return {
    name: 'figures',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const parent = ctx.parent(node);
        const link = asElement(parent, 'a');
        const paragraph = asElement(link ? ctx.parent(link) : parent, 'p');
        if (!paragraph || handledParagraphs.has(paragraph)) return;
        handledParagraphs.add(paragraph);
        const pictures = paragraph.children.filter((child) => !isBlank(child)).map(pictureIn);
        if (!pictures.every((picture) => picture !== undefined)) return;
        if (pictures.some(({ img }) => isRemote(String(img.properties['src'])) && !img.properties['title']))
          return;
        ctx.replaceNode(
          paragraph,
          pictures.map((picture) => figure(picture, words.image)),
        );
      },
    },
  };
}

type Picture = { img: Element; link?: Element };

function pictureIn(node: ElementChild): Picture | undefined {
  const link = asElement(node, 'a');
  if (!link) return withPicture(asElement(node, 'img'));
  const [only, ...others] = link.children.filter((child) => !isBlank(child));
  return others.length === 0 ? withPicture(asElement(only, 'img'), link) : undefined;
}

function withPicture(img: Element | undefined, link?: Element): Picture | undefined {
  return img && { img, ...(link && { link }) };
}

function figure({ img, link }: Picture, creditWord: string): Element {
  const { title, ...properties } = img.properties;
  const [caption = '', ...credits] = String(title ?? '').split('©');
  const credit = credits.join('©').trim();
  const untitled = element('img', properties, []);
  const parts = [
    ...(caption.trim() ? [textNode(caption.trim())] : []),
    ...(caption.trim() && credit ? [textNode(' ')] : []),
    ...(credit ? [element('small', { className: ['credit'] }, [textNode(`${creditWord} ${credit}`)])] : []),
  ];
  return element('figure', {}, [
    link ? element('a', link.properties, [untitled]) : untitled,
    ...(parts.length > 0 ? [element('figcaption', {}, parts)] : []),
  ]);
}

function asElement(node: Readonly<HastNode> | undefined, name: string): Element | undefined {
  return node?.type === 'element' && node.tagName === name ? (node as Element) : undefined;
}

function isBlank(node: ElementChild): boolean {
  return (node.type === 'text' && node.value.trim() === '') || asElement(node, 'br') !== undefined;
}
