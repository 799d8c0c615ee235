import { escapeHtml } from '../../../markdown/entities.ts';
import type { LeafRenderer } from '../leafRenderer.ts';
import { tracksOf, withCaption } from '../media/player.ts';

/** A player that loads nothing but its poster until the reader starts it, and has its place from the beginning. */
export const renderVideo: LeafRenderer = async (attributes, context) => {
  const { src = '', title = '', poster } = attributes;
  const media = context.media?.(src);
  // A file with faults is reported where it is read.
  if (!media) return escapeHtml(title);
  const { width, height } = media;
  const shape = width && height ? { width, height } : undefined;
  const picture = poster === undefined ? undefined : await context.poster?.(poster, shape);
  const size = shape ?? picture ?? { width: 16, height: 9 };
  const image = picture ? ` poster="${escapeHtml(picture.src)}"` : '';
  const player = [
    `<video controls preload="none" playsinline width="${size.width}" height="${size.height}"${image} aria-label="${escapeHtml(title)}">`,
    `<source src="${escapeHtml(media.href)}" type="${media.type}">${tracksOf(media)}</video>`,
  ].join('');
  return withCaption(player, media, attributes, context);
};
