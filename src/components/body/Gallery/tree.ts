import type { ContainerTree } from '../containerTree.ts';

/** Pictures side by side, each a figure of its own, and below them the caption of them all. */
export const galleryTree: ContainerTree = ({ caption }, children) => ({
  element: 'figure',
  class: 'gallery',
  children: [
    { element: 'div', children },
    ...(caption ? [{ element: 'figcaption', children: [{ type: 'text' as const, value: caption }] }] : []),
  ],
});
