import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import { embedOf } from '../embeds/embeds.ts';
import type { BodyContext } from './bodyContext.ts';
import { elementsIn, textIn, valueOf } from './htmlNodes.ts';

/** A link; around a picture it led to a larger copy of it, to what it is the picture of, or to another page. */
export function link(state: State, node: Element, { linkFor }: BodyContext) {
  // It leads where the words beside it lead too.
  if (valueOf(node, 'className').includes('wp-block-file__button')) return undefined;
  const href = valueOf(node, 'href');
  const children = state.all(node) as PhrasingContent[];
  const isPicture = elementsIn(node).some(({ tagName }) => tagName === 'img');
  if (isPicture && textIn(node).trim() === '') {
    if (/\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:$|[?#])/i.test(href)) return children;
    const alt = elementsIn(node)
      .map((one) => valueOf(one, 'alt').trim())
      .find(Boolean);
    if (embedOf(href)?.kind !== undefined && embedOf(href)?.kind !== 'post')
      return {
        type: 'leafDirective',
        name: 'embed',
        attributes: { url: href, ...(alt && { title: alt }) },
        children: [],
      };
    const url = linkFor(href);
    if (url === undefined) return children;
    if (children.some(({ type }) => type === 'image')) return { type: 'link', url, title: null, children };
    return alt ? { type: 'link', url, title: null, children: [{ type: 'text', value: alt }] } : undefined;
  }
  if (href === '' || children.length === 0) return children;
  // Pictures among the words of a link are figures of their own, and the words their link.
  if (children.some(({ type }) => type === 'image')) return children;
  const url = linkFor(href);
  return url === undefined ? children : { type: 'link', url, title: null, children };
}
