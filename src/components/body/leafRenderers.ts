import { renderEmbed } from './Embed/render.ts';
import { renderMap } from './Map/render.ts';
import type { LeafRenderer } from './leafRenderer.ts';

/** The components that are made here, by name; the others are components of Astro. */
export const leafRenderers: Readonly<Record<string, LeafRenderer>> = {
  Embed: renderEmbed,
  Map: renderMap,
};
