import type { HastNode, HastPluginDefinition, PluginFactoryContext } from 'satteri';
import { isRemote } from '../addressForms.ts';
import type { DocumentState } from '../document.ts';
import { element, text, type Element, type ElementChild } from '../nodes.ts';

/** Whether a document may hold a picture; the plugins for pictures stay away from the others. */
export function mayHavePictures(source: string): boolean {
  return /!\[|<img/i.test(source);
}

/**
 * A picture alone in its paragraph is a figure, and so is each of several; a link may lie around it. Its title is
 * the caption and, after `©`, the credit.
 */
export function figures(
  { words }: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!mayHavePictures(source)) return null;
  const done = new Set<object>();
  return {
    name: 'figures',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const parent = ctx.parent(node);
        const link = named(parent, 'a');
        const paragraph = named(link ? ctx.parent(link) : parent, 'p');
        if (!paragraph || done.has(paragraph)) return;
        done.add(paragraph);
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
  const link = named(node, 'a');
  if (!link) return withPicture(named(node, 'img'));
  const [only, ...others] = link.children.filter((child) => !isBlank(child));
  return others.length === 0 ? withPicture(named(only, 'img'), link) : undefined;
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
    ...(caption.trim() ? [text(caption.trim())] : []),
    ...(caption.trim() && credit ? [text(' ')] : []),
    ...(credit ? [element('small', { className: ['credit'] }, [text(`${creditWord} ${credit}`)])] : []),
  ];
  return element('figure', {}, [
    link ? element('a', link.properties, [untitled]) : untitled,
    ...(parts.length > 0 ? [element('figcaption', {}, parts)] : []),
  ]);
}

function named(node: Readonly<HastNode> | undefined, name: string): Element | undefined {
  return node?.type === 'element' && node.tagName === name ? (node as Element) : undefined;
}

function isBlank(node: ElementChild): boolean {
  return (node.type === 'text' && node.value.trim() === '') || named(node, 'br') !== undefined;
}
