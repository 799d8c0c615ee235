import { escapeHtml } from '../../../markdown/entities.ts';
import type { LeafRenderer } from '../leafRenderer.ts';
import { withCaption } from '../media/player.ts';

/** A player that loads nothing until the reader starts it. */
export const renderAudio: LeafRenderer = (attributes, context) => {
  const { src = '', title = '' } = attributes;
  const media = context.media?.(src);
  // A file with faults is reported where it is read.
  if (!media) return escapeHtml(title);
  const player = `<audio controls preload="none" aria-label="${escapeHtml(title)}"><source src="${escapeHtml(media.href)}" type="${media.type}"></audio>`;
  return withCaption(player, media, attributes, context);
};
