import { galleryTree } from './Gallery/tree.ts';
import { postTree } from './Post/tree.ts';
import type { ContainerTree } from './containerTree.ts';

/** The components with content that are made here, by name; the others are components of Astro. */
export const containerTrees: Readonly<Record<string, ContainerTree>> = {
  Gallery: galleryTree,
  Post: postTree,
};
