import type { PluginFactoryContext } from 'satteri';
import type { Wording } from '../i18n/fr.ts';
import type { Attributes, LeafContext, ShownPicture } from '../components/body/leafRenderer.ts';
import { layoutIds, usedIds, type UsedIds } from './anchors.ts';
import { rarePartsIn } from './rareParts.ts';

/** A file that a link downloads; `label` describes it to readers: « PDF, 1,2 Mo ». */
export type LinkedFile = { href: string; type: string; label: string; language?: string | undefined };

/** What the plugins need to know about a document. */
export type DocumentContext = {
  language: string;
  title: string;
  words: Wording;
  /**
   * Resolves a link within the site, as written in the source, to its address; `null` if the target is not online, in which
   * case only the text of the link is shown. Absent for MDX, where the page resolves links.
   */
  link?: ((href: string) => string | null | undefined) | undefined;
  /** Resolves a link to an attached file. Absent for MDX, like `link`. */
  attachment?: ((href: string) => LinkedFile | undefined) | undefined;
  /** Resolves the `src` of a picture. Absent for MDX, like `link`. */
  picture?: ((src: string) => Promise<ShownPicture | undefined>) | undefined;
  /** What components without content are given besides their attributes; in MDX too. */
  leaves?: Pick<LeafContext, 'picture' | 'poster' | 'media' | 'isFramed'> | undefined;
};

/** A component without content, as an editor wrote it. */
export type WrittenLeaf = { name: string; attributes: Attributes };

/** The state that the plugins share while they process one document. */
export type DocumentState = DocumentContext & {
  /** Addresses as written in the source, by their decoded form. */
  originalAddresses: Map<string, string>;
  /** The level of the highest heading, 1 to 6. */
  topHeadingLevel: number;
  /** Ids that headings must not use. */
  ids: UsedIds;
  /** Names of the components that the body uses, and of the rare parts that it may have. */
  usedComponents: Set<string>;
  /** The components without content in it, in the order in which their places were made. */
  writtenLeaves: WrittenLeaf[];
  /** Whether a body in MDX contains the place of the advertisement. */
  placesAdvertisement: boolean;
};

declare module 'satteri' {
  interface DataMap {
    body: DocumentState;
  }
}

/** Returns the state of a document, created on the first call. */
function documentState(
  document: PluginFactoryContext,
  contextOf: (document: PluginFactoryContext) => DocumentContext,
): DocumentState {
  return (document.data.body ??= {
    ...contextOf(document),
    originalAddresses: new Map(),
    topHeadingLevel: 6,
    ids: usedIds(layoutIds),
    usedComponents: new Set(rarePartsIn(document.source)),
    writtenLeaves: [],
    placesAdvertisement: false,
  });
}

/** Gives plugins the state of the document that they are made for. */
export const withStateOf =
  (contextOf: (document: PluginFactoryContext) => DocumentContext) =>
  <P>(plugin: (state: DocumentState, document: PluginFactoryContext) => P) =>
  (document: PluginFactoryContext) =>
    plugin(documentState(document, contextOf), document);
