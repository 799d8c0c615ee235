import type { HastPluginDefinition, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import { audio } from '../../components/body/Audio/form.ts';
import { video } from '../../components/body/Video/form.ts';
import type { DocumentState } from '../document.ts';
import { jsxToElement } from '../jsxAttributes.ts';
import { elementAsMedia, mediaIn, type MediaAttributes, type PlainElement } from '../mediaElements.ts';
import type { Element, ElementChild, JsxElement } from '../nodes.ts';
import { leafElement, leafPlace } from './leafComponents.ts';

const formOf = ({ kind }: MediaAttributes) => (kind === 'video' ? video : audio);

/** An address that may be that of a sound or a video. */
const mediaEnding = /\.(?:mp4|webm|mp3|m4a|ogg|opus|flac)\b/i;

/** Shows a paragraph that has nothing but pictures whose files are sounds or videos. */
export function mediaPictures(
  state: DocumentState,
  { source }: PluginFactoryContext,
): MdastPluginDefinition | null {
  if (!source.includes('![') || !mediaEnding.test(source)) return null;
  return {
    name: 'media-pictures',
    paragraph(node, ctx) {
      const media = mediaIn(node.children);
      if (media.length > 0)
        ctx.replaceNode(node, media.map((one) => leafPlace(state, formOf(one), one.written)) as never);
    },
  };
}

/** Shows `<video>` and `<audio>` of HTML as the components; a paragraph with nothing else is not left around them. */
export function mediaElements(
  state: DocumentState,
  { source }: PluginFactoryContext,
): HastPluginDefinition | null {
  if (!/<(?:video|audio)\b/i.test(source)) return null;
  const asLeaf = (node: Readonly<Element>) => {
    const media = elementAsMedia(plain(node), node.children.flatMap(plainChild));
    return media.written['src'] !== undefined && leafElement(state, formOf(media), media.written);
  };
  const handled = new Set<object>();
  return {
    name: 'media-elements',
    element: {
      filter: ['video', 'audio'],
      visit(node, ctx) {
        const parent = ctx.parent(node);
        if (handled.has(parent)) return undefined;
        if (!('tagName' in parent) || parent.tagName !== 'p') return asLeaf(node) || undefined;
        handled.add(parent);
        const content = parent.children.filter((child) => !isBlank(child));
        const made = content.map((child) => isMedia(child) && asLeaf(child));
        // Among words it is removed with other HTML, which a fault has told.
        return made.every((leaf) => leaf !== false) ? void ctx.replaceNode(parent, made) : undefined;
      },
    },
  };
}

const isMedia = (node: ElementChild): node is Element =>
  node.type === 'element' && /^(?:video|audio)$/.test(node.tagName);

const isBlank = (node: ElementChild): boolean =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br');

const plain = ({ tagName, properties }: Readonly<Element>): PlainElement => ({
  name: tagName,
  attribute: (name) => {
    const value = properties[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    return typeof value === 'string' ? value : undefined;
  },
});

function plainChild(node: ElementChild): PlainElement[] {
  if (node.type === 'element') return [plain(node)];
  const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  const made = isJsx ? jsxToElement(node as unknown as JsxElement) : undefined;
  return made ? [plain(made)] : [];
}
