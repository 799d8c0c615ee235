import { renderAudio } from './Audio/render.ts';
import { renderEmbed } from './Embed/render.ts';
import { renderMap } from './Map/render.ts';
import { renderVideo } from './Video/render.ts';
import type { LeafRenderer } from './leafRenderer.ts';

/** The components that are made here, by name; the others are components of Astro. */
export const leafRenderers: Readonly<Record<string, LeafRenderer>> = {
  Audio: renderAudio,
  Embed: renderEmbed,
  Map: renderMap,
  Video: renderVideo,
};
