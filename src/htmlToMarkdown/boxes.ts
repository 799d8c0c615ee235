import type { Element, ElementContent, Root } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { classesOf, isBlank, replaceElements, textIn } from './htmlNodes.ts';

/** Classes of boxes: MkDocs, GitHub, Hugo's themes, WordPress's plug-ins, Ghost. */
const box =
  /(?:^|\s)(?:admonition|markdown-alert|callout|kg-callout-card|notice|alert|info-?box|message-box|encadre|encart|su-(?:box|note)|wp-block-(?:[\w-]*-)?(?:alert|notice|callout|infobox))(?:$|[\s_-])/i;
const titleClass =
  /(?:^|[\s_-])(?:admonition-title|markdown-alert-title|callout-title|box-title|alert-heading|su-box-title|notice-title)(?:$|[\s_-])/i;

export const isBox = (node: Element): boolean => box.test(classesOf(node));

/** A box of the old site as one of articles; undefined if it is empty. */
export function boxOf(state: State, node: Element): RootContent | undefined {
  const children = node.children.filter((child) => !isBlank(child));
  const [first] = children;
  const hasTitle = first?.type === 'element' && titleClass.test(classesOf(first));
  const title = hasTitle ? first : undefined;
  return noteOf(state, title && inLine(state, title), children.slice(title ? 1 : 0));
}

/** @param title what stands in its head */
function noteOf(
  state: State,
  title: PhrasingContent[] | undefined,
  content: ElementContent[],
): RootContent | undefined {
  const inner = state.toFlow(
    state.all({ type: 'element', tagName: 'div', properties: {}, children: content }),
  ) as BlockContent[];
  if (inner.length === 0 && !title) return undefined;
  const label: BlockContent[] = title
    ? [{ type: 'paragraph', data: { directiveLabel: true }, children: title }]
    : [];
  return { type: 'containerDirective', name: 'note', attributes: {}, children: [...label, ...inner] };
}

/** What is in an element, as the words of a line. */
function inLine(state: State, node: Element): PhrasingContent[] {
  const flow = state.all(node) as RootContent[];
  return flow.flatMap((one) =>
    'children' in one && one.type === 'paragraph' ? one.children : [one as PhrasingContent],
  );
}

/** `> [!NOTE]` of GitHub and of Obsidian, which readers see as a box. */
export function prepareAlerts(tree: Root): void {
  replaceElements(tree, (node) => {
    const [, kind = '', title = ''] =
      node.tagName === 'blockquote' ? (/^\s*\[!(\w+)\][+-]?[ \t]*([^\n]*)/.exec(textIn(node)) ?? []) : [];
    if (!kind) return undefined;
    const words =
      title.trim() || (/^note$/i.test(kind) ? '' : kind[0]!.toUpperCase() + kind.slice(1).toLowerCase());
    const children = withoutFirstLine(node);
    const head: Element[] = words
      ? [
          {
            type: 'element',
            tagName: 'div',
            properties: { className: ['admonition-title'] },
            children: [{ type: 'text', value: words }],
          },
        ]
      : [];
    return [
      {
        ...node,
        tagName: 'div',
        properties: { className: ['admonition'] },
        children: [...head, ...children],
      },
    ];
  });
}

/** What is in an element, without its first line of text. */
function withoutFirstLine(node: Element): ElementContent[] {
  let isTaken = false;
  const without = (children: ElementContent[]): ElementContent[] =>
    children.map((child): ElementContent => {
      if (isTaken || (child.type === 'text' && child.value.trim() === '')) return child;
      if (child.type === 'element') return { ...child, children: without(child.children) };
      isTaken = true;
      return child.type === 'text' ? { ...child, value: child.value.replace(/^[^\n]*\n?/, '') } : child;
    });
  return without(node.children);
}

/** `<details>`, which articles may have as it is; what is in it is Markdown. */
export function detailsOf(state: State, node: Element): RootContent[] {
  const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary');
  const rest = node.children.filter((child) => child !== summary);
  const words = summary ? textIn(summary).replace(/\s+/g, ' ').trim() : '';
  const inner = state.toFlow(state.all({ ...node, children: rest })) as RootContent[];
  if (inner.length === 0 && words === '') return [];
  const shown = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    { type: 'html', value: `<details>\n<summary>${shown || '…'}</summary>` },
    ...inner,
    { type: 'html', value: '</details>' },
  ];
}
