import type { HastPluginDefinition, HastVisitorContext, PluginFactoryContext } from 'satteri';
import { isRemote, isSafe, decodeAddress } from '../addressForms.ts';
import type { DocumentState } from '../document.ts';
import { expressionAttribute, jsxAttributes } from '../jsxAttributes.ts';
import { element, textNode, type Element, type ElementChild, type JsxElement } from '../nodes.ts';
import { hasAncestor } from './ancestors.ts';
import { mayHavePictures } from './figures.ts';

/**
 * Adds files and sizes to pictures. A picture on another server becomes a link, so that pages make no third-party requests;
 * a missing one is replaced by its alternative text. In MDX a component shows pictures, from the props.
 */
export function pictures(
  { picture, words: { imageLink }, originalAddresses }: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!mayHavePictures(source)) return null;

  const linkToRemote = (node: Readonly<Element>, ctx: HastVisitorContext): ElementChild => {
    const { src, title } = node.properties;
    const name = textNode(imageLink(altOf(node)));
    const titleProperty = title ? { title } : {};
    // Links cannot be nested.
    if (!hasAncestor(node, ctx, (name) => name === 'a'))
      return element('a', { href: src, ...titleProperty }, [name]);
    return title ? element('span', titleProperty, [name]) : name;
  };

  const localPicture = async (node: Readonly<Element>, src: string): Promise<ElementChild> => {
    const alt = altOf(node);
    const shown = await picture?.(originalAddresses.get(decodeAddress(src)) ?? src);
    if (!shown) return textNode(alt);
    const { srcset, sizes, lighterFormat, ...size } = shown;
    const set = srcset ? { srcSet: srcset, ...(sizes && { sizes }) } : {};
    const lazily = { loading: 'lazy', decoding: 'async' };
    const img = element('img', { ...node.properties, ...size, ...set, alt, ...lazily }, []);
    if (!lighterFormat) return img;
    const source = { type: lighterFormat.type, srcSet: lighterFormat.srcset, ...(sizes && { sizes }) };
    return element('picture', {}, [element('source', source, []), img]);
  };

  return {
    name: 'pictures',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const src = String(node.properties['src'] ?? '');
        if (src === '' || !isSafe(src)) return textNode(altOf(node));
        if (isRemote(src)) return linkToRemote(node, ctx);
        // A path from the root is a file of `public/`, used as it is.
        if (src.startsWith('/')) return undefined;
        return picture
          ? localPicture(node, src)
          : component(node, originalAddresses.get(decodeAddress(src)) ?? src);
      },
    },
  };
}

function altOf({ properties }: Readonly<Element>): string {
  return String(properties['alt'] ?? '');
}

/** A picture in MDX: the page passes the files by their paths as written. */
function component({ properties }: Readonly<Element>, src: string): JsxElement {
  const { alt = '', title } = properties;
  return {
    type: 'mdxJsxTextElement',
    name: 'BodyPicture',
    attributes: [
      ...jsxAttributes({ alt, title }),
      expressionAttribute('src', `props.pictures?.[${JSON.stringify(src)}]`),
    ],
    children: [],
  } as JsxElement;
}
