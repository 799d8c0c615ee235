import { decoded } from './decoded.ts';
import type { Element, Root } from 'hast';
import type { Heading, Link, Nodes, RootContent } from 'mdast';
import { foldLetters } from '../addresses/slugs.ts';
import { headingAnchor, reserveAnchor } from '../markdown/anchors.ts';
import { elementsIn, valueOf } from './htmlNodes.ts';
import type { Loss } from './bodyContext.ts';

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

/** Notes at each heading the old ids that it answers to: its own, and those of what stands below it until the next one. */
export function noteOldIds(tree: Root): void {
  let current: string[] = [];
  for (const node of elementsIn(tree)) {
    if (isHeading(node)) node.properties['dataOldIds'] = current = [];
    for (const id of [valueOf(node, 'id'), node.tagName === 'a' ? valueOf(node, 'name') : ''])
      if (id) current.push(id);
  }
}

/** The ids that `noteOldIds` has noted. */
export const oldIdsOf = (heading: Element): ReadonlySet<string> => {
  const ids = heading.properties['dataOldIds'];
  return new Set(Array.isArray(ids) ? ids.map(String) : []);
};

/** A heading that still knows the ids that it answered to. */
export type HeadingWithIds = Heading & { data?: { oldIds?: ReadonlySet<string> } | undefined };

/** Links within a text lead to its headings as they are called here; the words of others stay without a link. */
export function withAnchors(blocks: RootContent[], onLoss: (loss: Loss) => void): RootContent[] {
  const headings = headingsIn({ type: 'root', children: blocks }).map((heading) => ({
    heading,
    text: textOf(heading),
  }));
  const used = new Map<string, number>();
  const named = headings.map(({ heading, text }) => ({
    anchor: reserveAnchor(headingAnchor(text) || 'section', used),
    common: commonId(text),
    ids: heading.data?.oldIds,
  }));
  const anchorFor = (written: string): string | undefined => {
    const id = decoded(written);
    return (
      named.find(({ ids }) => ids?.has(id)) ??
      named.find(({ anchor }) => anchor === id) ??
      named.find(({ common }) => common !== '' && common === commonId(id))
    )?.anchor;
  };
  const change = (node: Nodes): Nodes[] => {
    if ('children' in node) node.children = (node.children as Nodes[]).flatMap(change) as never;
    if (node.type !== 'link' || !node.url.startsWith('#')) return [node];
    const anchor = node.url === '#top' ? 'top' : anchorFor(node.url.slice(1));
    if (anchor !== undefined) return [{ ...node, url: `#${anchor}` } satisfies Link];
    if (node.url.length > 1) onLoss({ what: 'link', detail: node.url });
    return node.children;
  };
  return blocks.flatMap(change) as RootContent[];
}

const headingsIn = (node: Nodes): HeadingWithIds[] =>
  node.type === 'heading'
    ? [node as HeadingWithIds]
    : 'children' in node
      ? (node.children as Nodes[]).flatMap(headingsIn)
      : [];

const textOf = (node: Nodes): string =>
  node.type === 'footnoteReference'
    ? ''
    : 'value' in node
      ? node.type === 'html'
        ? ''
        : node.value
      : 'children' in node
        ? (node.children as Nodes[]).map(textOf).join('')
        : '';

/** What all programs that make ids of headings agree on. */
export const commonId = (text: string): string => foldLetters(text).replaceAll(/[^a-z0-9]/g, '');
