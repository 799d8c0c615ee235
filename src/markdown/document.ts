import type { PluginFactoryContext } from 'satteri';
import type { Wording } from '../i18n/fr.ts';
import { pageIds, takenIds, type TakenIds } from './anchors.ts';

/** The interface's words that appear in a body. */
export type BodyWords = Pick<
  Wording,
  'footnotes' | 'backToReference' | 'image' | 'imageLink' | 'table' | 'note' | 'done' | 'notDone'
>;

/** A picture as a page shows it; `width` and `height` in pixels. */
export type ShownPicture = {
  src: string;
  /** Copies in a lighter format, for browsers that know it. */
  better?: { type: string; srcset: string } | undefined;
  srcset?: string | undefined;
  sizes?: string | undefined;
  width: number;
  height: number;
};

/** A file as its link tells of it: « PDF, 1,2 Mo ». */
export type LinkedFile = { href: string; type: string; label: string; language?: string | undefined };

/** What the plugins have to know about the document they work on. */
export type DocumentContext = {
  language: string;
  title: string;
  words: BodyWords;
  /**
   * The address a link within the site leads to, by the link as written; `null` if readers find nothing there, and see its
   * words alone. Without it (MDX), the page says.
   */
  link?: ((href: string) => string | null | undefined) | undefined;
  /** A file handed to readers, by the link as written; without it (MDX), the page says. */
  attachment?: ((href: string) => LinkedFile | undefined) | undefined;
  /** A picture by its `src` as written; without it (MDX), the page says. */
  picture?: ((src: string) => Promise<ShownPicture | undefined>) | undefined;
};

/** What the plugins tell one another about one document. */
export type DocumentState = DocumentContext & {
  /** Addresses as their editors wrote them, by their readable form. */
  written: Map<string, string>;
  /** The level of the highest heading. */
  highest: number;
  /** Ids that headings must not take. */
  ids: TakenIds;
};

declare module 'satteri' {
  interface DataMap {
    body: DocumentState;
  }
}

/** The one state that all plugins share during the compilation of a document. */
export function stateOf(
  document: PluginFactoryContext,
  contextOf: (document: PluginFactoryContext) => DocumentContext,
): DocumentState {
  return (document.data.body ??= {
    ...contextOf(document),
    written: new Map(),
    highest: 6,
    ids: takenIds(pageIds),
  });
}
