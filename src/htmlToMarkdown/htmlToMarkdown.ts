import type { Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { noteOldIds, withAnchors } from './anchors.ts';
import type { BodyContext } from './bodyContext.ts';
import { prepareAlerts } from './boxes.ts';
import { prepareCode } from './codeBlocks.ts';
import { takeFootnotes } from './footnotes.ts';
import { handlersFor } from './handlers.ts';
import { withOutline } from './outline.ts';
import { prepareTables } from './tables.ts';
import { tidyBlocks } from './tidy.ts';

/** Converts HTML to the Markdown of articles. */
export function htmlToMarkdown(html: string, context: BodyContext): string {
  const tree = fromHtml(html, { fragment: true });
  context.prepare?.(tree);
  prepareAlerts(tree);
  prepareCode(tree);
  prepareTables(tree, context.onLoss);
  const notes = takeFootnotes(tree);
  noteOldIds(tree);
  const options = {
    handlers: handlersFor(context),
    newlines: false,
    nodeHandlers: { comment: () => undefined },
  };
  const blocks = (nodes: HtmlRoot): RootContent[] => {
    const body = toMdast(nodes, options);
    return ('children' in body ? (body.children as RootContent[]) : [body as RootContent]).flatMap(blocksOf);
  };
  const text = withOutline(blocks(tree));
  const definitions = notes.map(({ label, content }): RootContent => ({
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: flowOf(blocks({ type: 'root', children: content })),
  }));
  return writeMarkdown(withAnchors(tidyBlocks([...text, ...definitions]), context.onLoss));
}

/** Words that stand alone, as paragraphs: those that follow one another are one. */
function flowOf(blocks: RootContent[]): BlockContent[] {
  const flow: BlockContent[] = [];
  let words: PhrasingContent[] | undefined;
  for (const block of blocks) {
    if (!/^(?:text|emphasis|strong|link|inlineCode|delete|html|break|image)$/.test(block.type)) {
      flow.push(block as BlockContent);
      words = undefined;
    } else if (words) words.push(block as PhrasingContent);
    else flow.push({ type: 'paragraph', children: (words = [block as PhrasingContent]) });
  }
  return flow;
}

/** Markdown as an editor writes it. */
const writeMarkdown = (children: RootContent[]): string =>
  toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      resourceLink: true,
      // Directives within a line are none of ours: « 14:30 » needs no escape.
      extensions: [gfmToMarkdown(), { ...directiveToMarkdown(), unsafe: [] }],
    },
  );

/** A paragraph with pictures or players among its words, as paragraphs of their own: a picture alone in one is a figure. */
function blocksOf(block: RootContent): RootContent[] {
  if (/^(?:blockquote|list|listItem|containerDirective)$/.test(block.type) && 'children' in block)
    return [{ ...block, children: (block.children as RootContent[]).flatMap(blocksOf) } as RootContent];
  const isBlock = (node: { type: string; children?: unknown }): boolean =>
    /^(?:image|leafDirective|containerDirective)$/.test(node.type) ||
    (node.type === 'link' && (node.children as { type: string }[]).some(({ type }) => type === 'image'));
  if (block.type !== 'paragraph' || !block.children.some(isBlock)) return [block];
  const parts: PhrasingContent[][] = [[]];
  for (const child of block.children) {
    if (isBlock(child)) parts.push([child], []);
    else parts.at(-1)!.push(child);
  }
  return parts
    .filter((children) => children.some((child) => !isSpace(child)))
    .map((children): RootContent => {
      const [first] = children;
      return /Directive$/.test(first!.type) ? (first as RootContent) : { type: 'paragraph', children };
    });
}

const isSpace = (child: PhrasingContent) =>
  child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
