import type { Collection } from './collections.ts';

/**
 * What the build step hands to the pages it renders: the publication, already let in by the gate. It goes through the
 * process rather than through Astro's content store, which would put every article into the bundle and so make a bundle
 * for every edit. Without it (`astro dev`, a bare `astro build`) pages read Astro's collections.
 */
export type RenderContext = {
  content: ContentByCollection;
  /** Objects that stand for code, such as the interface's words: pages' keys know them by their code's digest. */
  codeObjects: WeakSet<object>;
  /** Told when a page asks for the whole edition while it is rendered, beyond the props its route gave it. */
  onUntrackedRead: () => void;
};

/** What each collection holds, pictures found. */
export type ContentByCollection = Record<Collection, Record<string, unknown>[]>;

const place: unique symbol = Symbol.for('depeche.handover') as never;
type Global = { [place]?: RenderContext };

/** Hands over, to pages rendered in this thread from now on. */
export const setRenderContext = (handover: RenderContext): void => {
  (globalThis as Global)[place] = handover;
};

/** What was handed over, if pages are rendered by the build step. */
export const getRenderContext = (): RenderContext | undefined => (globalThis as Global)[place];
