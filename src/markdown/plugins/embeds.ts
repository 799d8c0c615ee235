import type { HastPluginDefinition, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import { embed } from '../../components/body/Embed/form.ts';
import { embedOf } from '../../embeds/embeds.ts';
import { bareAddressIn } from '../bareAddress.ts';
import type { DocumentState } from '../document.ts';
import { frameAsEmbed } from '../frames.ts';
import { element, type Element, type ElementChild } from '../nodes.ts';
import { leafElement, leafPlace } from './leafComponents.ts';

/** A line with nothing but an address. */
const addressLine = /^[ \t]*<?https?:\/\/\S+>?[ \t]*$/im;

/** Shows what a paragraph that is nothing but an address leads to, if a provider is known for it. */
export function bareEmbeds(
  state: DocumentState,
  { source }: PluginFactoryContext,
): MdastPluginDefinition | null {
  if (!addressLine.test(source)) return null;
  return {
    name: 'bare-embeds',
    paragraph(node, ctx) {
      const url = bareAddressIn(node.children);
      const shown = url === undefined ? undefined : embedOf(url);
      if (!shown?.kind || shown.frame === undefined || state.leaves?.isFramed?.(shown.provider) === false)
        return;
      // In a list or a quotation an address is meant as a link.
      if (ctx.parent(node).type === 'root') ctx.replaceNode(node, leafPlace(state, embed, { url }));
    },
  };
}

const mayHaveFrames = (source: string) => /<iframe/i.test(source);

/**
 * Reads the frames of known providers, which sites give to copy, as the component; all others are removed later. A paragraph
 * with nothing else is not left around them, because none may be in a paragraph.
 */
export function frames(state: DocumentState, { source }: PluginFactoryContext): HastPluginDefinition | null {
  if (!mayHaveFrames(source)) return null;
  const asEmbed = (frame: Readonly<Element>) => {
    const attributes = frameAsEmbed((name) => {
      const value = frame.properties[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    });
    return attributes && leafElement(state, embed, attributes);
  };
  const handled = new Set<object>();
  return {
    name: 'frames',
    element: {
      filter: ['iframe'],
      visit(frame, ctx) {
        const parent = ctx.parent(frame);
        if (handled.has(parent)) return undefined;
        if (!('tagName' in parent) || parent.tagName !== 'p') return asEmbed(frame);
        handled.add(parent);
        const content = parent.children.filter((child) => !isBlank(child));
        const embeds = content.map((child) =>
          child.type === 'element' && child.tagName === 'iframe' ? asEmbed(child) : undefined,
        );
        if (embeds.every((made) => made !== undefined)) return ctx.replaceNode(parent, embeds);
        return asLink(frame);
      },
    },
  };
}

const isBlank = (node: ElementChild): boolean =>
  (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br');

/** A frame among words: a link, because a figure would cut the sentence. */
function asLink({ properties }: Readonly<Element>): Element | undefined {
  const shown = embedOf(String(properties['src'] ?? ''));
  if (!shown?.kind) return undefined;
  return element('a', { href: shown.page }, [{ type: 'text', value: shown.name }]);
}
