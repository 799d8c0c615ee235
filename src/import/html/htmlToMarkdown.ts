import type { Element, ElementContent, Nodes as HtmlNode, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { LossKind } from '../../i18n/cli/importReport.ts';
import { embedOf } from '../../embeds/embeds.ts';
import { frameAsEmbed } from '../../markdown/frames.ts';
import { wordsIn } from '../convert/wordsIn.ts';
import { captionOf } from './captions.ts';

/** What a body becomes beside its words. */
export type BodyContext = {
  /** The path by which an article writes a picture, or another file of the old site; undefined if there is no copy of it. */
  fileFor: (url: string) => string | undefined;
  /** What a link leads to now; undefined where only its words stay. */
  linkFor: (url: string) => string | undefined;
  onLoss: (loss: Loss) => void;
};

/** Something of a body that the publication does not have. */
export type Loss = {
  what: LossKind;
  /** What it was, as short as it can be recognised. */
  detail: string;
  /** How many words readers had of it, such as the caption of a picture. */
  words?: number;
};

/** Elements that are left out with all that is in them. */
const dropped: Record<string, Loss['what']> = {
  script: 'script',
  noscript: 'script',
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
  const body = toMdast(tree, { handlers: handlersFor(context), newlines: false });
  const blocks = 'children' in body ? (body.children as RootContent[]) : [body as RootContent];
  return writeMarkdown(fromSecondLevel(blocks.flatMap(blocksOf)));
}

/** Markdown as an editor writes it. */
export const writeMarkdown = (children: RootContent[]): string =>
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

function handlersFor(context: BodyContext): Handlers {
  const drop: Handle = (_state, node: Element) => {
    context.onLoss({ what: dropped[node.tagName]!, detail: shortened(node) });
    return undefined;
  };
  return {
    ...defaultHandlers,
    ...Object.fromEntries(Object.keys(dropped).map((name) => [name, drop])),
    ...asHtml('sup', 'sub'),
    img: (state, node) => picture(state, node, context),
    figure: (state, node) => figure(state, node, context),
    iframe: (state, node) => frame(state, node, context),
    video: (state, node) => player(state, node, 'video', context),
    audio: (state, node) => player(state, node, 'audio', context),
    a: (state, node) => link(state, node, context),
    blockquote: (state, node) => quote(state, node) ?? defaultHandlers.blockquote!(state, node),
    // Without words they are spaces between blocks that some editor has left.
    p: (state, node) =>
      isEmpty(node) ? undefined : (shownAddress(textIn(node)) ?? defaultHandlers.p!(state, node)),
    u: (state, node) => state.all(node) as PhrasingContent[],
  } as Handlers;
}

/** Elements of a line that Markdown has no sign for stay as they are. */
const asHtml = (...names: string[]): Handlers =>
  Object.fromEntries(
    names.map((name) => [
      name,
      ((state: State, node: Element) => [
        { type: 'html', value: `<${name}>` },
        ...(state.all(node) as PhrasingContent[]),
        { type: 'html', value: `</${name}>` },
      ]) as unknown as Handle,
    ]),
  );

const valueOf = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
};

function picture(state: State, node: Element, { fileFor, onLoss }: BodyContext, caption?: string) {
  // What scripts of the old site loaded late has its address elsewhere.
  const url = [valueOf(node, 'dataSrc'), valueOf(node, 'dataLazySrc'), valueOf(node, 'src')].find(
    (value) => value !== '' && !value.startsWith('data:'),
  );
  const file = url === undefined ? undefined : fileFor(url);
  if (url === undefined || file === undefined) {
    onLoss({ what: 'picture', detail: url ?? 'data:', words: wordsIn(caption ?? '') });
    return undefined;
  }
  const image = {
    type: 'image' as const,
    url: file,
    alt: valueOf(node, 'alt').trim(),
    title: caption || null,
  };
  state.patch(node, image);
  return image;
}

/** A figure: pictures with their caption and credit, a gallery, a table, a player, or an address that was shown. */
function figure(state: State, node: Element, context: BodyContext) {
  const inner = elementsIn(node);
  const pictures = inner.filter(({ tagName }) => tagName === 'img');
  const caption = inner.find(({ tagName }) => tagName === 'figcaption');
  if (pictures.length === 0) {
    const address = shownAddress(textIn(node).replace(caption ? textIn(caption) : '', ''));
    if (address?.type !== 'leafDirective') return address ?? state.toFlow(state.all(node));
    const title = caption && textIn(caption).trim();
    return { ...address, attributes: { ...address.attributes, ...(title && { title }) } };
  }
  const figures = inner.filter(({ tagName }) => tagName === 'figure');
  if (pictures.length > 1) {
    const images = (figures.length > 0 ? figures : pictures).flatMap((one): RootContent[] => {
      const image = one.tagName === 'img' ? picture(state, one, context) : singleFigure(state, one, context);
      return image ? [{ type: 'paragraph', children: [image] }] : [];
    });
    const own = inner.find(
      (one) => one.tagName === 'figcaption' && !figures.some((other) => elementsIn(other).includes(one)),
    );
    const gallery = { type: 'containerDirective' as const, name: 'gallery', attributes: {} };
    return [
      ...(images.length > 0 ? [{ ...gallery, children: images as BlockContent[] }] : []),
      ...(own ? state.toFlow(state.all(own)) : []),
    ];
  }
  const image = singleFigure(state, node, context);
  if (image) return { type: 'paragraph', children: [image] };
  return caption ? state.toFlow(state.all(caption)) : undefined;
}

function singleFigure(state: State, node: Element, context: BodyContext) {
  const inner = elementsIn(node);
  const image = inner.find(({ tagName }) => tagName === 'img');
  const caption = inner.find(({ tagName }) => tagName === 'figcaption');
  return image && picture(state, image, context, caption && captionOf(textIn(caption)));
}

/** A frame of a provider that we know is an embed; of another, a link. */
function frame(_state: State, node: Element, { onLoss }: BodyContext) {
  const named = (name: string) =>
    valueOf(node, name === 'src' && !valueOf(node, 'src') ? 'dataSrc' : name) || undefined;
  const embed = frameAsEmbed(named);
  if (embed) {
    const attributes = Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== undefined));
    return { type: 'leafDirective', name: 'embed', attributes, children: [] };
  }
  const url = named('src') ?? '';
  onLoss({ what: 'frame', detail: url });
  if (!/^https?:/.test(url)) return undefined;
  const words = { type: 'text' as const, value: named('title') ?? new URL(url).hostname };
  return { type: 'paragraph', children: [{ type: 'link', url, children: [words] }] };
}

/** A sound or a film of the old site. */
function player(_state: State, node: Element, kind: 'audio' | 'video', { fileFor, onLoss }: BodyContext) {
  const sources = [node, ...elementsIn(node)].map((one) => valueOf(one, 'src')).filter((src) => src !== '');
  const file = sources.map(fileFor).find((path) => path !== undefined);
  if (file === undefined) {
    onLoss({ what: 'player', detail: sources[0] ?? '' });
    return undefined;
  }
  const title = valueOf(node, 'title').trim() || titleOf(file);
  return { type: 'leafDirective', name: kind, attributes: { src: file, title }, children: [] };
}

/** What a file is called, in words: `./la-fanfare_2.mp3` is « La fanfare 2 ». */
function titleOf(file: string): string {
  const words = file
    .replace(/^.*\/|\.\w+$/g, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An address alone in its paragraph, which WordPress shows as what is there: an embed, or else a link. */
function shownAddress(written: string): RootContent | undefined {
  const url = written.trim();
  if (!/^https?:\/\/\S+$/.test(url)) return undefined;
  const isShown = embedOf(url)?.kind !== undefined;
  return isShown
    ? { type: 'leafDirective', name: 'embed', attributes: { url }, children: [] }
    : {
        type: 'paragraph',
        children: [{ type: 'link', url, title: null, children: [{ type: 'text', value: url }] }],
      };
}

/** A quotation with its source at its end, as a box of articles. */
function quote(state: State, node: Element) {
  const source = elementsIn(node).find(({ tagName }) => tagName === 'cite');
  if (!source) return undefined;
  const without = (children: ElementContent[]): ElementContent[] =>
    children
      .filter((child) => child !== source)
      .map((child) => (child.type === 'element' ? { ...child, children: without(child.children) } : child));
  const children = state.toFlow(state.all({ ...node, children: without(node.children) })) as BlockContent[];
  const by = textIn(source)
    .replace(/^[\s—–-]+/, '')
    .trim();
  return { type: 'containerDirective', name: 'quote', attributes: { by }, children };
}

/** A link; around a picture it led to a larger copy of it, which the page of the article shows anyway. */
function link(state: State, node: Element, { linkFor }: BodyContext) {
  // It leads where the words beside it lead too.
  if (valueOf(node, 'className').includes('wp-block-file__button')) return undefined;
  const children = state.all(node) as PhrasingContent[];
  if (children.some(({ type }) => type === 'image')) return children;
  const url = linkFor(valueOf(node, 'href'));
  if (url === undefined || children.length === 0) return children;
  return { type: 'link', url, title: null, children };
}

const elementsIn = (node: HtmlNode): Element[] =>
  'children' in node
    ? (node as HtmlRoot).children.flatMap((child) =>
        child.type === 'element' ? [child, ...elementsIn(child)] : [],
      )
    : [];

const textIn = (node: HtmlNode): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? (node as HtmlRoot).children.map(textIn).join('')
      : '';

const isEmpty = (node: Element) =>
  textIn(node).trim() === '' && elementsIn(node).every(({ tagName }) => tagName === 'br');

function shortened(node: Element): string {
  const text = valueOf(node, 'src') || textIn(node).replace(/\s+/g, ' ').trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A paragraph with pictures among its words, as paragraphs of their own: a picture alone in one is a figure. */
function blocksOf(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph' || !block.children.some(({ type }) => type === 'image')) return [block];
  const parts: PhrasingContent[][] = [[]];
  for (const child of block.children) {
    if (child.type === 'image') parts.push([child], []);
    else parts.at(-1)!.push(child);
  }
  return parts
    .map(trimmed)
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }));
}

/** Without line breaks and spaces around it. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const isSpace = (child: PhrasingContent) =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  const first = children.findIndex((child) => !isSpace(child));
  const kept = first < 0 ? [] : children.slice(first, children.findLastIndex((child) => !isSpace(child)) + 1);
  return kept.map((child, place) => {
    if (child.type !== 'text') return child;
    const start = place === 0 ? child.value.trimStart() : child.value;
    return { ...child, value: place === kept.length - 1 ? start.trimEnd() : start };
  });
}

/** The intertitles of a body begin at the second level, below the title of the article, whatever theirs was. */
function fromSecondLevel(blocks: RootContent[]): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const change = depths.length === 0 ? 0 : Math.min(...depths) - 2;
  return blocks.map((block): RootContent =>
    block.type === 'heading' && change !== 0
      ? { ...block, depth: Math.min(6, block.depth - change) as 1 | 2 | 3 | 4 | 5 | 6 }
      : block,
  );
}
