import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { escapeHtml } from '../../markdown/entities.ts';
import { wordsIn } from '../convert/wordsIn.ts';
import { noteOldIds, oldIdsOf, withAnchors, type HeadingWithIds } from './anchors.ts';
import { boxOf, detailsOf, isBox, prepareAlerts } from './boxes.ts';
import type { BodyContext, Loss } from './bodyContext.ts';
import { prepareCode } from './codeBlocks.ts';
import { footnoteMark, takeFootnotes } from './footnotes.ts';
import { elementsIn, shortened, textIn, valueOf } from './htmlNodes.ts';
import { link } from './links.ts';
import { figure, frame, picture, player, shownAddress } from './media.ts';
import { withOutline } from './outline.ts';
import { quote } from './quotes.ts';
import { isSocialPost, socialPostOf } from './socialPosts.ts';
import { prepareTables } from './tables.ts';
import { tag, tidyBlocks } from './tidy.ts';

/** Elements that are left out with all that is in them. */
const dropped: Record<string, Loss['what']> = {
  script: 'script',
  style: 'style',
  link: 'style',
  form: 'form',
  button: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
  svg: 'drawing',
  canvas: 'drawing',
  object: 'player',
  embed: 'player',
  applet: 'player',
};

/** Converts HTML to the Markdown of articles. */
export function htmlToMarkdown(html: string, context: BodyContext): string {
  const tree = fromHtml(html, { fragment: true });
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

/** Words that stand alone, as paragraphs. */
const flowOf = (blocks: RootContent[]): BlockContent[] =>
  blocks.map((block) =>
    /^(?:text|emphasis|strong|link|inlineCode|delete|html|break|image)$/.test(block.type)
      ? { type: 'paragraph', children: [block as PhrasingContent] }
      : (block as BlockContent),
  );

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

type Handlers = Record<string, Handle>;

/** Elements of a line that Markdown has no sign for, and that articles may have. */
const inLine = [
  'sup',
  'sub',
  'mark',
  'kbd',
  'small',
  'ins',
  'dfn',
  'cite',
  'samp',
  'var',
  'bdo',
  'ruby',
  'rt',
  'rp',
];

/** Lists of intertitles that programs and plug-ins make, as pages here have their own. */
const contents = /(?:^|\s)(?:toc|table-of-contents|ez-toc-container|lwptoc|md-toc|nav-toc)(?:$|\s)/;

function handlersFor(context: BodyContext): Handlers {
  const drop: Handle = (_state, node: Element) => {
    context.onLoss({ what: dropped[node.tagName]!, detail: shortened(valueOf(node, 'src') || textIn(node)) });
    return undefined;
  };
  const box = (state: State, node: Element) => {
    if (isBox(node)) return boxOf(state, node);
    if (!contents.test(valueOf(node, 'className'))) return state.all(node);
    context.onLoss({ what: 'block', detail: shortened(textIn(node)) });
    return undefined;
  };
  const heading: Handle = (state, node: Element) => {
    const made = defaultHandlers['h1']!(state, node) as HeadingWithIds;
    return { ...made, data: { oldIds: oldIdsOf(node) } } as never;
  };
  return {
    ...defaultHandlers,
    ...Object.fromEntries(Object.keys(dropped).map((name) => [name, drop])),
    ...asHtml(...inLine),
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
    ...Object.fromEntries(['div', 'section', 'aside', 'nav'].map((name) => [name, box])),
    abbr: (state, node) => abbreviation(state, node),
    img: (state, node) => picture(state, node, context),
    figure: (state, node) => figure(state, node, context),
    iframe: (state, node) => frame(state, node, context),
    video: (state, node) => player(state, node, 'video', context),
    audio: (state, node) => player(state, node, 'audio', context),
    a: (state, node) => link(state, node, context),
    blockquote: (state, node) =>
      (isSocialPost(node) ? socialPostOf(state, node) : undefined) ??
      quote(state, node) ??
      defaultHandlers.blockquote!(state, node),
    details: detailsOf,
    dt: (state, node) => ({
      type: 'paragraph',
      children: [{ type: 'strong', children: state.all(node) as PhrasingContent[] }],
    }),
    dl: (state, node) => state.toFlow(state.all(node)),
    dd: (state, node) => state.toFlow(state.all(node)),
    // Without words they are spaces between blocks that some editor has left.
    p: (state, node) =>
      isEmpty(node) || isWayToComments(node, context)
        ? undefined
        : (shownAddress(textIn(node)) ?? defaultHandlers.p!(state, node)),
    pre: (state, node) =>
      node.children.some((child) => child.type === 'element' && child.tagName === 'code')
        ? defaultHandlers.pre!(state, node)
        : verse(state, node),
    u: (state, node) => state.all(node) as PhrasingContent[],
    noscript: (state, node) => withoutScript(state, node, context),
    'cell-line': () => tag('<br>'),
    [footnoteMark]: (_state, node) => {
      const label = valueOf(node, 'label');
      return { type: 'footnoteReference', identifier: label, label };
    },
  } as Handlers;
}

/** A poem keeps its lines. */
function verse(state: State, node: Element) {
  const children = (state.all(node) as PhrasingContent[]).flatMap((child): PhrasingContent[] =>
    child.type === 'text'
      ? child.value
          .split('\n')
          .flatMap((value, at): PhrasingContent[] => [
            ...(at > 0 ? [{ type: 'break' as const }] : []),
            { type: 'text', value },
          ])
      : [child],
  );
  return { type: 'paragraph', children };
}

function abbreviation(state: State, node: Element): PhrasingContent[] {
  const title = valueOf(node, 'title');
  const children = state.all(node) as PhrasingContent[];
  if (!title) return children;
  return [tag(`<abbr title="${escapeHtml(title)}">`), ...children, tag('</abbr>')];
}

/** What browsers without scripts showed: a picture that a script shows beside it already, or a text. */
function withoutScript(state: State, node: Element, { onLoss }: BodyContext) {
  const inner = elementsIn(node).filter(({ tagName }) => !/^(?:img|picture|source)$/.test(tagName));
  if (inner.length === 0 && textIn(node).trim() === '') return undefined;
  if (inner.some(({ tagName }) => /^(?:iframe|img)$/.test(tagName))) return state.all(node);
  onLoss({ what: 'script', detail: shortened(textIn(node)) });
  return undefined;
}

/** Elements of a line that Markdown has no sign for stay as they are. */
const asHtml = (...names: string[]): Handlers =>
  Object.fromEntries(
    names.map((name) => [
      name,
      ((state: State, node: Element) => [
        tag(`<${name}>`),
        ...(state.all(node) as PhrasingContent[]),
        tag(`</${name}>`),
      ]) as unknown as Handle,
    ]),
  );

/** A paragraph that only led to the comments, which are not shown any more. */
function isWayToComments(node: Element, { onLoss }: BodyContext): boolean {
  const links = elementsIn(node).filter(({ tagName }) => tagName === 'a');
  const isOnly = links.map(textIn).join('').trim() === textIn(node).trim();
  const isWay = links.length > 0 && isOnly && links.every((one) => comments.test(valueOf(one, 'href')));
  if (isWay) onLoss({ what: 'form', detail: shortened(textIn(node)), words: wordsIn(textIn(node)) });
  return isWay;
}

const comments = /#(?:__comments|comments?|respond|disqus_thread|isso-thread)$/;

const isEmpty = (node: Element) =>
  textIn(node).trim() === '' && elementsIn(node).every(({ tagName }) => tagName === 'br');

/** A paragraph with pictures or players among its words, as paragraphs of their own: a picture alone in one is a figure. */
function blocksOf(block: RootContent): RootContent[] {
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
