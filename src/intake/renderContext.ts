import type { Collection } from './collections.ts';

/**
 * What the build passes to the pages it renders: the publication as the gate lets it through. It goes through the
 * process rather than through Astro's content store, which would put every article into the bundle and so make a bundle
 * for every edit. Under `astro dev` pages read Astro's collections.
 */
export type RenderContext = {
  content: ContentByCollection;
  /** Objects that stand for code, such as the interface's words: pages' keys contain the digest of their code instead. */
  codeObjects: WeakSet<object>;
  /** Called when a page reads the whole edition while it is rendered, beyond the props its route gave it. */
  onUntrackedRead: () => void;
};

/** The entries of each collection, pictures resolved. */
export type ContentByCollection = Record<Collection, Record<string, unknown>[]>;

const place: unique symbol = Symbol.for('depeche.renderContext') as never;
type Global = { [place]?: RenderContext };

/** Sets the context of pages rendered in this thread from now on. */
export const setRenderContext = (context: RenderContext): void => {
  (globalThis as Global)[place] = context;
};

/** The context, if pages are rendered by the build. */
export const getRenderContext = (): RenderContext | undefined => (globalThis as Global)[place];
