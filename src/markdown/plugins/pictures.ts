import type { HastPluginDefinition, HastVisitorContext, PluginFactoryContext } from 'satteri';
import { isRemote, isSafe, readable } from '../addressForms.ts';
import type { DocumentState } from '../document.ts';
import { jsxAttributes } from '../jsxAttributes.ts';
import { element, text, type Element, type ElementChild, type JsxElement } from '../nodes.ts';
import { hasAncestor } from './ancestors.ts';
import { mayHavePictures } from './figures.ts';

/**
 * Pictures get their files and sizes. One on another server becomes a link, so that reading an article asks nothing
 * of third parties; one that is missing leaves its alternative text. In MDX a component shows them, from the props.
 */
export function pictures(
  { picture, words: { imageLink }, written }: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!mayHavePictures(source)) return null;

  const elsewhere = (node: Readonly<Element>, ctx: HastVisitorContext): ElementChild => {
    const { src, title } = node.properties;
    const name = text(imageLink(altOf(node)));
    const titled = title ? { title } : {};
    // A link cannot hold another.
    if (!hasAncestor(node, ctx, (name) => name === 'a'))
      return element('a', { href: src, ...titled }, [name]);
    return title ? element('span', titled, [name]) : name;
  };

  const found = async (node: Readonly<Element>, src: string): Promise<ElementChild> => {
    const alt = altOf(node);
    const shown = await picture?.(written.get(readable(src)) ?? src);
    if (!shown) return text(alt);
    const { srcset, sizes, better, ...size } = shown;
    const set = srcset ? { srcSet: srcset, ...(sizes && { sizes }) } : {};
    const lazily = { loading: 'lazy', decoding: 'async' };
    const img = element('img', { ...node.properties, ...size, ...set, alt, ...lazily }, []);
    if (!better) return img;
    const source = { type: better.type, srcSet: better.srcset, ...(sizes && { sizes }) };
    return element('picture', {}, [element('source', source, []), img]);
  };

  return {
    name: 'pictures',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        const src = String(node.properties['src'] ?? '');
        if (src === '' || !isSafe(src)) return text(altOf(node));
        if (isRemote(src)) return elsewhere(node, ctx);
        // What begins with a slash is a file of the site itself, as it is.
        if (src.startsWith('/')) return undefined;
        return picture ? found(node, src) : component(node, written.get(readable(src)) ?? src);
      },
    },
  };
}

function altOf({ properties }: Readonly<Element>): string {
  return String(properties['alt'] ?? '');
}

/** A picture of MDX: the page hands in the files by their paths as written. */
function component({ properties }: Readonly<Element>, src: string): JsxElement {
  const file = { type: 'mdxJsxAttributeValueExpression', value: `props.pictures?.[${JSON.stringify(src)}]` };
  const { alt = '', title } = properties;
  return {
    type: 'mdxJsxTextElement',
    name: 'BodyPicture',
    attributes: [...jsxAttributes({ alt, title }), { type: 'mdxJsxAttribute', name: 'src', value: file }],
    children: [],
  } as JsxElement;
}
