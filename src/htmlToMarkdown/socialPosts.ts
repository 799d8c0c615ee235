import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, RootContent } from 'mdast';
import { embedOf } from '../embeds/embeds.ts';
import { momentIn } from './moments.ts';
import { classesOf, elementsIn, textIn, valueOf } from './htmlNodes.ts';

const codes =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed)(?:$|\s)/;

export const isSocialPost = (node: Element): boolean => codes.test(classesOf(node));

/** The code that a social network gives to copy: the words of a post, who wrote it, and when, with its address. */
export function socialPostOf(state: State, node: Element): RootContent | undefined {
  const links = elementsIn(node).filter(({ tagName }) => tagName === 'a');
  const said = [
    valueOf(node, 'dataInstgrmPermalink'),
    valueOf(node, 'cite'),
    valueOf(node, 'dataHref'),
    valueOf(node, 'dataBlueskyUri'),
  ];
  const addresses = [...said, ...links.map((link) => valueOf(link, 'href')).toReversed()];
  const shown = addresses
    .map((url) => embedOf(url.replace(/^http:/, 'https:')))
    .find((one) => one?.kind === 'post');
  if (!shown?.kind) return undefined;
  const url = shown.page;
  const last = links.at(-1);
  const day = last && momentIn(textIn(last))?.local.slice(0, 10);
  const [, by] = /[—–-]\s*([^—–\n]+?\(@[\w.]+\))/.exec(textIn(node)) ?? [];
  const quoted = quotedIn(node, last);
  if (!day || !by || quoted.length === 0)
    return { type: 'leafDirective', name: 'embed', attributes: { url }, children: [] };
  const children = state.toFlow(state.all({ ...node, children: quoted })) as BlockContent[];
  return {
    type: 'containerDirective',
    name: 'post',
    attributes: { url, by: by.trim(), date: day },
    children,
  };
}

/** The words of a post: its paragraphs, or what stands before its author where someone has lost them. */
function quotedIn(node: Element, last: Element | undefined): ElementContent[] {
  const paragraphs = node.children.filter((child) => child.type === 'element' && child.tagName === 'p');
  if (paragraphs.some((child) => textIn(child).trim() !== '')) return paragraphs;
  const words = node.children
    .filter((child) => child !== last && child.type !== 'comment')
    .map((child): ElementContent =>
      child.type === 'text'
        ? { ...child, value: child.value.replace(/\s*[—–]\s*[^—–\n]*\(@[\w.]+\)\s*$/, '') }
        : child,
    );
  return words.some((child) => textIn(child).trim() !== '') ? words : [];
}
