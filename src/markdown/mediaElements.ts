import type { MdastNode } from 'satteri';
import { mediaKindOf, type MediaKind } from '../intake/media/mediaKinds.ts';

/** The attributes of `Video` or `Audio` that something written in another way stands for. */
export type MediaAttributes = { kind: MediaKind; written: Record<string, string> };

/** What a picture whose file is a sound or a video stands for; its title is the caption and, after `©`, the credit. */
export function pictureAsMedia(picture: {
  url: string;
  alt?: string | null | undefined;
  title?: string | null | undefined;
}): MediaAttributes | undefined {
  const kind = mediaKindOf(picture.url);
  if (!kind) return undefined;
  const [caption = '', ...credits] = (picture.title ?? '').split('©');
  return {
    kind,
    written: present({ src: picture.url, title: picture.alt, caption, credit: credits.join('©') }),
  };
}

/** An HTML element as far as it is read here. */
export type PlainElement = { name: string; attribute: (name: string) => string | undefined };

/** What a `<video>` or an `<audio>` stands for, with the `<source>` and the `<track>` in it. */
export function elementAsMedia(
  { name, attribute }: PlainElement,
  inside: readonly PlainElement[],
): MediaAttributes {
  const kind = name === 'video' ? 'video' : 'audio';
  const sources = inside.flatMap((one) => (one.name === 'source' ? (one.attribute('src') ?? []) : []));
  const src = attribute('src') ?? sources.find((one) => mediaKindOf(one) === kind) ?? sources[0];
  const track = inside.find((one) => one.name === 'track');
  return {
    kind,
    written: present({
      src,
      title: attribute('title') ?? attribute('aria-label'),
      poster: kind === 'video' ? attribute('poster') : undefined,
      captions: track?.attribute('src'),
    }),
  };
}

const present = (values: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );

/** The sounds and videos of a paragraph; none if there is anything else in it. */
export function mediaIn(nodes: readonly MdastNode[]): MediaAttributes[] {
  const content = nodes.filter((node) => !isBlankNode(node));
  const media = content.map((node) => (node.type === 'image' ? pictureAsMedia(node) : undefined));
  return media.every((one) => one !== undefined) ? media : [];
}

const isBlankNode = (node: MdastNode) =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
