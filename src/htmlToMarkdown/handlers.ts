import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import { escapeHtml } from '../markdown/entities.ts';
import { wordsIn } from './wordsIn.ts';
import { oldIdsOf, type HeadingWithIds } from './anchors.ts';
import type { BodyContext, Loss } from './bodyContext.ts';
import { boxOf, detailsOf, isBox } from './boxes.ts';
import { footnoteMark } from './footnotes.ts';
import { elementsIn, shortened, textIn, valueOf } from './htmlNodes.ts';
import { link } from './links.ts';
import { figure, frame, picture, player, shownAddress } from './media.ts';
import { quote } from './quotes.ts';
import { isSocialPost, socialPostOf } from './socialPosts.ts';
import { tag } from './tidy.ts';

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

/** Elements that say of what is in them that it stands on lines of its own. */
const blockElements = 'div section aside nav article header footer main address center fieldset'.split(' ');

/** Whether what is in an element is part of a line, whatever it says itself. */
const isInLine = (parent: unknown): boolean =>
  /^(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|p|q|s|small|span|strike|strong|sub|sup|u|h[1-6]|dt|td|th)$/.test(
    (parent as Partial<Element> | undefined)?.tagName ?? '',
  );

/** What each element becomes. */
export function handlersFor(context: BodyContext): Handlers {
  const drop: Handle = (_state, node: Element) => {
    context.onLoss({ what: dropped[node.tagName]!, detail: shortened(valueOf(node, 'src') || textIn(node)) });
    return undefined;
  };
  const box = (state: State, node: Element, parent: unknown) => {
    if (isBox(node)) return boxOf(state, node);
    if (contents.test(valueOf(node, 'className'))) {
      context.onLoss({ what: 'block', detail: shortened(textIn(node)) });
      return undefined;
    }
    // Words in one are a paragraph, and not one with those in the next.
    return isInLine(parent) ? state.all(node) : state.toFlow(state.all(node));
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
    ...Object.fromEntries(blockElements.map((name) => [name, box])),
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
