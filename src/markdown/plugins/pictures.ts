import type { HastPluginDefinition, HastVisitorContext, PluginFactoryContext } from 'satteri';
import { encodable, isRemote, isSafe, readable } from '../addressForms.ts';
import type { DocumentState } from '../document.ts';
import { element, text, type Element, type ElementChild } from '../nodes.ts';
import { hasAncestor } from './ancestors.ts';
import { mayHavePictures } from './figures.ts';

/**
 * Pictures get their files and sizes. One on another server becomes a link, so that reading an article asks nothing
 * of third parties; one that is missing leaves its alternative text. In MDX Astro finds the files.
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
    const { srcset, sizes, ...size } = shown;
    const set = srcset ? { srcSet: srcset, ...(sizes && { sizes }) } : {};
    const lazily = { loading: 'lazy', decoding: 'async' };
    return element('img', { ...node.properties, ...size, ...set, alt, ...lazily }, []);
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
        if (picture) return found(node, src);
        ctx.setProperty(node, 'src', leaveToAstro(src, ctx));
        // Astro's component demands one.
        if (node.properties['alt'] === undefined) ctx.setProperty(node, 'alt', '');
        return undefined;
      },
    },
  };
}

function altOf({ properties }: Readonly<Element>): string {
  return String(properties['alt'] ?? '');
}

/** Astro takes as pictures what its own plugin has met in Markdown; raw and reference pictures are told here. */
function leaveToAstro(src: string, ctx: HastVisitorContext): string {
  const valid = encodable(src);
  const astro = ctx.data['astro'] as { localImagePaths: Set<string> } | undefined;
  astro?.localImagePaths.add(decodeURI(valid));
  return valid;
}
