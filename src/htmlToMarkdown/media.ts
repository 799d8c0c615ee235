import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { embedOf } from '../embeds/embeds.ts';
import { frameAsEmbed } from '../markdown/frames.ts';
import { wordsIn } from './wordsIn.ts';
import type { BodyContext } from './bodyContext.ts';
import { captionOf } from './captions.ts';
import { elementsIn, textIn, valueOf } from './htmlNodes.ts';
import { sourceIn } from './quotes.ts';
import { isSocialPost } from './socialPosts.ts';

export function picture(state: State, node: Element, { fileFor, onLoss }: BodyContext, caption?: string) {
  // What scripts of the old site loaded late has its address elsewhere.
  const url = [valueOf(node, 'dataSrc'), valueOf(node, 'dataLazySrc'), valueOf(node, 'src')].find(
    (value) => value !== '' && !value.startsWith('data:'),
  );
  const alt = valueOf(node, 'alt').trim();
  // Signs that old browsers had as pictures, and pictures that count readers.
  if (/(?:^|\s)(?:emoji|wp-smiley)(?:$|\s)/.test(valueOf(node, 'className')) && alt)
    return { type: 'text' as const, value: alt };
  if (/^[01](?:px)?$/.test(valueOf(node, 'width')) && /^[01](?:px)?$/.test(valueOf(node, 'height'))) {
    onLoss({ what: 'script', detail: url ?? '' });
    return undefined;
  }
  const file = url === undefined ? undefined : fileFor(url);
  if (url === undefined || file === undefined) {
    onLoss({ what: 'picture', detail: url ?? 'data:', words: wordsIn(caption ?? '') });
    return undefined;
  }
  const image = {
    type: 'image' as const,
    url: file,
    alt,
    title: caption || captionOf(valueOf(node, 'title')) || null,
  };
  state.patch(node, image);
  return image;
}

/** A figure: pictures with their caption and credit, a gallery, a table, a player, or an address that was shown. */
export function figure(state: State, node: Element, context: BodyContext) {
  const inner = elementsIn(node);
  const pictures = inner.filter(({ tagName }) => tagName === 'img');
  const caption = inner.find(({ tagName }) => tagName === 'figcaption');
  // A card of Ghost that shows another page, with its signs.
  const page = inner.find((one) => /(?:^|\s)kg-bookmark-container(?:$|\s)/.test(valueOf(one, 'className')));
  if (page) return bookmark(state, page, inner, context);
  if (pictures.length === 0) {
    const quoted = inner.find(({ tagName }) => tagName === 'blockquote');
    if (quoted && caption && textIn(caption).trim() && !isSocialPost(quoted)) {
      const children = state.toFlow(state.all(quoted)) as BlockContent[];
      return { type: 'containerDirective', name: 'quote', attributes: { by: sourceIn(caption) }, children };
    }
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

/** A link to another page, with its title and what it says of itself. */
function bookmark(
  state: State,
  page: Element,
  inner: readonly Element[],
  { linkFor }: BodyContext,
): RootContent[] {
  const said = (name: string) => {
    const found = inner.find((one) => valueOf(one, 'className').split(' ').includes(`kg-bookmark-${name}`));
    return found ? textIn(found).trim() : '';
  };
  const paragraph = (child: PhrasingContent): RootContent => ({ type: 'paragraph', children: [child] });
  const href = valueOf(page, 'href');
  const words: PhrasingContent = { type: 'text', value: said('title') || href };
  const url = linkFor(href);
  const below = inner.find(({ tagName }) => tagName === 'figcaption');
  return [
    paragraph(url === undefined ? words : { type: 'link', url, title: null, children: [words] }),
    ...(said('description') ? [paragraph({ type: 'text', value: said('description') })] : []),
    ...(below ? (state.toFlow(state.all(below)) as RootContent[]) : []),
  ];
}

function singleFigure(state: State, node: Element, context: BodyContext) {
  const inner = elementsIn(node);
  const image = inner.find(({ tagName }) => tagName === 'img');
  const caption = inner.find(({ tagName }) => tagName === 'figcaption');
  return image && picture(state, image, context, caption && captionOf(textIn(caption)));
}

/** A frame of a provider that we know is an embed; of another, a link. */
export function frame(_state: State, node: Element, { onLoss }: BodyContext) {
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
export function player(
  _state: State,
  node: Element,
  kind: 'audio' | 'video',
  { fileFor, onLoss }: BodyContext,
) {
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
export function shownAddress(written: string): RootContent | undefined {
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
