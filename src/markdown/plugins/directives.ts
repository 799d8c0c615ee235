import type { MdastNode, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { containerDirective, containerNode } from './containerComponents.ts';
import { leafDirective, leafPlace } from './leafComponents.ts';
import {
  directiveAttributes,
  isLabel,
  textNode,
  type ContainerDirective,
  type LeafDirective,
} from '../nodes.ts';

type Directive = Extract<MdastNode, { type: `${string}Directive` }>;

/** The element that marks the position of an advertisement for the last plugin. In MDX a component replaces it. */
export const adPlaceholder = 'ad-place';

/**
 * Renders boxes, pull quotes and positions of advertisements. Text that only looks like a directive is kept as written:
 * `12:30` would otherwise lose its minutes.
 */
export function directives(state: DocumentState, { source }: PluginFactoryContext) {
  if (!/:[\p{L}\p{N}]/u.test(source)) return null;

  const sourceBetween = (start: number | undefined, end: number | undefined) =>
    source.slice(start ?? 0, end ?? 0);
  const sourceText = ({ position }: Directive) => sourceBetween(position?.start.offset, position?.end.offset);

  const plugin: MdastPluginDefinition = {
    name: 'directives',
    options: { position: true },
    containerDirective(node, ctx) {
      if (node.name === 'quote') return pullQuote(node);
      const form = containerDirective(node.name);
      if (form)
        return containerNode(state, form, directiveAttributes(node), node.children) as ContainerDirective;
      if (node.name !== 'note') {
        ctx.setProperty(node, 'data', { hName: 'div' });
        return undefined;
      }
      ctx.setProperty(node, 'data', { hName: 'aside', hProperties: { className: ['note'] } });
      const title: Record<string, unknown> = { hProperties: { className: ['note-title'] } };
      const first = node.children[0];
      if (first && isLabel(first)) ctx.setProperty(first, 'data', title);
      else ctx.prependChild(node, { type: 'paragraph', data: title, children: [textNode(state.words.note)] });
      return undefined;
    },
    leafDirective(node, ctx) {
      const form = leafDirective(node.name);
      if (form) return ctx.replaceNode(node, leafPlace(state, form, directiveAttributes(node)));
      const directiveSource = sourceText(node);
      if (node.name === 'ad' && ctx.sourceFormat === 'mdx') state.placesAdvertisement = true;
      ctx.replaceNode(
        node,
        node.name === 'ad'
          ? advertisement(ctx.sourceFormat)
          : { type: 'paragraph', children: [textNode(directiveSource)] },
      );
    },
    textDirective(node, ctx) {
      const first = node.children[0]?.position?.start;
      const last = node.children.at(-1)?.position?.end;
      if (!first || !last) return textNode(sourceText(node));
      // A label may contain further directives, so it stays in the tree, in a neutral element.
      ctx.setProperty(node, 'data', { hName: 'span' });
      ctx.prependChild(node, textNode(sourceBetween(node.position?.start.offset, first.offset)));
      ctx.appendChild(node, textNode(sourceBetween(last.offset, node.position?.end.offset)));
      return undefined;
    },
  };
  return plugin;
}

function pullQuote(node: Readonly<ContainerDirective>) {
  const { children } = node;
  const { by, role } = directiveAttributes(node);
  const source = [by, role].filter(Boolean).join(', ');
  const caption = { type: 'caption', data: { hName: 'figcaption' }, children: [textNode(source)] };
  return {
    type: 'pullQuote',
    data: { hName: 'figure', hProperties: { className: ['pull-quote'] } },
    children: [{ type: 'blockquote', children }, ...(source ? [caption] : [])],
    // Custom node types are allowed, but the types of visitors exclude them.
  } as unknown as LeafDirective;
}

function advertisement(format: 'markdown' | 'mdx'): MdastNode {
  const place = { type: 'adPlace', data: { hName: adPlaceholder }, children: [] } as unknown as LeafDirective;
  const component: MdastNode = {
    type: 'mdxJsxFlowElement',
    name: 'Advertisement',
    attributes: [{ type: 'mdxJsxExpressionAttribute', value: '...(props.advertisement ?? {})' }],
    children: [],
  };
  return format === 'mdx' ? component : place;
}
