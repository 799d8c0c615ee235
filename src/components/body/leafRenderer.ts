import type { ShownMedia } from '../../editorial/media.ts';
import type { Wording } from '../../i18n/fr.ts';

/** A picture as a page shows it; `width` and `height` are in pixels. */
export type ShownPicture = {
  src: string;
  /** Variants in a lighter format, for browsers that support it. */
  lighterFormat?: { type: string; srcset: string } | undefined;
  srcset?: string | undefined;
  sizes?: string | undefined;
  width: number;
  height: number;
};

/** What a component that is made here, not by Astro, needs to know of the text it is in. */
export type LeafContext = {
  language: string;
  words: Wording;
  /** The picture of a path as written in the source. */
  picture?: ((src: string) => Promise<ShownPicture | undefined>) | undefined;
  /**
   * The picture of a video, in its proportions: a browser takes those of the poster for those of the video, and moves what is
   * below if they differ.
   */
  poster?:
    | ((src: string, shape?: { width: number; height: number }) => Promise<ShownPicture | undefined>)
    | undefined;
  /** The sound or video of a path or an address as written in the source. */
  media?: ((src: string) => ShownMedia | undefined) | undefined;
  /** Whether what a provider shows may be in a frame: `site.yaml` can leave some out. */
  isFramed?: ((provider: string) => boolean) | undefined;
};

/** Attributes as written, texts among them typeset. */
export type Attributes = Readonly<Record<string, string>>;

/** Makes the HTML of a component without content, for Markdown and MDX alike. What it is given has to be escaped. */
export type LeafRenderer = (attributes: Attributes, context: LeafContext) => string | Promise<string>;
