import type { PluginFactoryContext } from 'satteri';
import type { Wording } from '../i18n/fr.ts';
import { layoutIds, usedIds, type UsedIds } from './anchors.ts';

/** The words of the interface that appear in a body. */
export type BodyWords = Pick<
  Wording,
  'footnotes' | 'backToReference' | 'image' | 'imageLink' | 'table' | 'note' | 'done' | 'notDone'
>;

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

/** A file that a link downloads; `label` describes it to readers: « PDF, 1,2 Mo ». */
export type LinkedFile = { href: string; type: string; label: string; language?: string | undefined };

/** What the plugins need to know about a document. */
export type DocumentContext = {
  language: string;
  title: string;
  words: BodyWords;
  /**
   * Resolves a link within the site, as written in the source, to its address; `null` if the target is not online, in which
   * case only the text of the link is shown. Absent for MDX, where the page resolves links.
   */
  link?: ((href: string) => string | null | undefined) | undefined;
  /** Resolves a link to an attached file. Absent for MDX, like `link`. */
  attachment?: ((href: string) => LinkedFile | undefined) | undefined;
  /** Resolves the `src` of a picture. Absent for MDX, like `link`. */
  picture?: ((src: string) => Promise<ShownPicture | undefined>) | undefined;
};

/** The state that the plugins share while they process one document. */
export type DocumentState = DocumentContext & {
  /** Addresses as written in the source, by their decoded form. */
  originalAddresses: Map<string, string>;
  /** The level of the highest heading, 1 to 6. */
  topHeadingLevel: number;
  /** Ids that headings must not use. */
  ids: UsedIds;
  /** Names of the components that a body in MDX uses. */
  usedComponents: Set<string>;
  /** Whether a body in MDX contains the place of the advertisement. */
  placesAdvertisement: boolean;
};

declare module 'satteri' {
  interface DataMap {
    body: DocumentState;
  }
}

/** Returns the state of a document, created on the first call. */
export function documentState(
  document: PluginFactoryContext,
  contextOf: (document: PluginFactoryContext) => DocumentContext,
): DocumentState {
  return (document.data.body ??= {
    ...contextOf(document),
    originalAddresses: new Map(),
    topHeadingLevel: 6,
    ids: usedIds(layoutIds),
    usedComponents: new Set(),
    placesAdvertisement: false,
  });
}
