import { escapeHtml } from '../../../markdown/entities.ts';
import type { LeafRenderer } from '../leafRenderer.ts';
import { tracksOf, withCaption } from '../media/player.ts';

/** A player that loads nothing but its poster until the reader starts it, and has its place from the beginning. */
export const renderVideo: LeafRenderer = async (attributes, context) => {
  const { src = '', title = '', poster } = attributes;
  const media = context.media?.(src);
  // A file with faults is reported where it is read.
  if (!media) return escapeHtml(title);
  const picture = poster === undefined ? undefined : await context.picture?.(poster);
  const { width = picture?.width ?? 16, height = picture?.height ?? 9 } = media;
  const image = picture ? ` poster="${escapeHtml(picture.src)}"` : '';
  const player = [
    `<video controls preload="none" playsinline width="${width}" height="${height}"${image} aria-label="${escapeHtml(title)}">`,
    `<source src="${escapeHtml(media.href)}" type="${media.type}">${tracksOf(media)}</video>`,
  ].join('');
  return withCaption(player, media, attributes, context);
};
