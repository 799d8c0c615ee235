import type { MdastNode, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';
import { text, type Container, type Leaf } from '../nodes.ts';

type Directive = Extract<MdastNode, { type: `${string}Directive` }>;

/** Marks the place of an advertisement until the last plugin; in MDX a component takes it. */
export const adPlace = 'ad-place';

/**
 * Boxes, pull quotes and places for advertisements. What only looks like a directive comes out as it was typed:
 * `12:30` would otherwise lose its minutes.
 */
export function directives({ words }: DocumentState, { source, data }: PluginFactoryContext) {
  if (!/:[\p{L}\p{N}]/u.test(source)) return null;

  const between = (start: number | undefined, end: number | undefined) => source.slice(start ?? 0, end ?? 0);
  const typed = ({ position }: Directive) => between(position?.start.offset, position?.end.offset);

  const plugin: MdastPluginDefinition = {
    name: 'directives',
    options: { position: true },
    containerDirective(node, ctx) {
      if (node.name === 'quote') return pullQuote(node);
      if (node.name !== 'note') {
        ctx.setProperty(node, 'data', { hName: 'div' });
        return undefined;
      }
      ctx.setProperty(node, 'data', { hName: 'aside', hProperties: { className: ['note'] } });
      const title: Record<string, unknown> = { hProperties: { className: ['note-title'] } };
      const first = node.children[0];
      if (first && isLabel(first)) ctx.setProperty(first, 'data', title);
      else ctx.prependChild(node, { type: 'paragraph', data: title, children: [text(words.note)] });
      return undefined;
    },
    leafDirective(node, ctx) {
      const written = typed(node);
      if (node.name === 'ad' && ctx.sourceFormat === 'mdx') tellAstro(data);
      ctx.replaceNode(
        node,
        node.name === 'ad'
          ? advertisement(ctx.sourceFormat)
          : { type: 'paragraph', children: [text(written)] },
      );
    },
    textDirective(node, ctx) {
      const first = node.children[0]?.position?.start;
      const last = node.children.at(-1)?.position?.end;
      if (!first || !last) return text(typed(node));
      // A label may hold further directives: it stays in the tree, inside a neutral element.
      ctx.setProperty(node, 'data', { hName: 'span' });
      ctx.prependChild(node, text(between(node.position?.start.offset, first.offset)));
      ctx.appendChild(node, text(between(last.offset, node.position?.end.offset)));
      return undefined;
    },
  };
  return plugin;
}

/** Whether a node is the label in square brackets of the directive it begins. */
export function isLabel(node: Readonly<MdastNode>): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function pullQuote({ children, attributes }: Readonly<Container>) {
  const { by, role } = attributes ?? {};
  const source = [by, role].filter(Boolean).join(', ');
  const caption = { type: 'caption', data: { hName: 'figcaption' }, children: [text(source)] };
  return {
    type: 'pullQuote',
    data: { hName: 'figure', hProperties: { className: ['pull-quote'] } },
    children: [{ type: 'blockquote', children }, ...(source ? [caption] : [])],
    // Nodes of any name are allowed, which the types of visitors do not know.
  } as unknown as Leaf;
}

function advertisement(format: 'markdown' | 'mdx'): MdastNode {
  const place = { type: 'adPlace', data: { hName: adPlace }, children: [] } as unknown as Leaf;
  const component: MdastNode = {
    type: 'mdxJsxFlowElement',
    name: 'Advertisement',
    attributes: [{ type: 'mdxJsxExpressionAttribute', value: '...(props.advertisement ?? {})' }],
    children: [],
  };
  return format === 'mdx' ? component : place;
}

/** A page of MDX learns from its front matter, which is Astro's way, that the body holds the advertisement. */
function tellAstro(data: PluginFactoryContext['data']): void {
  const { astro } = data as { astro?: { frontmatter: Record<string, unknown> } };
  if (astro) astro.frontmatter['holdsAdvertisement'] = true;
}
