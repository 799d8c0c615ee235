import type { Loss } from '../htmlToMarkdown/bodyContext.ts';

/** Programs that old sites come from. */
export type Program =
  'wordpress' | 'ghost' | 'hugo' | 'jekyll' | 'eleventy' | 'astro' | 'mkdocs' | 'markdown';

/**
 * An old site as its program has left it: an index in memory, bodies one after another, so that an export may be larger
 * than memory.
 */
export type OldArchive = {
  program: Program;
  site: OldSite;
  /** Every item in order, without body and comments. */
  items: OldItem[];
  /** Hands on every item once more, with its body and comments, in the same order. */
  eachWithBody: (onItem: (item: OldItem) => void | Promise<void>) => Promise<void>;
  /** The body of an item as HTML: what the program showed readers, without what its scripts made of it. */
  bodyHtml: (item: OldItem, onLoss: (loss: Loss) => void) => string;
  /**
   * The address on the old site that a link or a picture's address in an item means, absolute; another site's as it is.
   */
  addressOf: (written: string, item: OldItem) => string;
  /** The file with the bytes of an address, if the archive has them itself, as folders of Markdown do. */
  fileAt: (url: string) => string | undefined;
};

/** Where texts of a site are taken to stand whose address nobody knows. */
export const unknownSite = 'https://site.invalid';

/** What an export says of a site: plain data, the same for every program that it comes from. */
export type OldSite = {
  name: string;
  /** Where it stood, without a slash at its end; empty if the archive does not say. */
  url: string;
  description: string;
  /** As the program wrote it: `fr-FR`; empty if it does not say. */
  language: string;
  timeZone: string;
  authors: OldAuthor[];
  categories: OldCategory[];
  tags: OldTag[];
};

/** @property login by which items name the author */
export type OldAuthor = { login: string; name: string; bio?: string; url?: string };

export type OldCategory = { slug: string; name: string; description: string; parent?: string | undefined };

export type OldTag = { slug: string; name: string };

/**
 * What of an item may become public: `scheduled` ones at their date; `draft` ones are drafts here too; `closed` ones are
 * for some readers only (private or behind a password), and `discarded` ones were thrown away: both stay out.
 */
export type OldStatus = 'published' | 'scheduled' | 'draft' | 'closed' | 'discarded';

/** An article, a page or a file of the old site. */
export type OldItem = {
  kind: 'article' | 'page' | 'file' | 'other';
  /** Unique in the archive. */
  id: string;
  /** What the program calls its kind, such as `nav_menu_item`. */
  type: string;
  status: OldStatus;
  /** Plain text. */
  title: string;
  /** Its last step, without escapes; empty if it never had one. */
  slug: string;
  /** Its address, absolute. */
  url: string;
  /** Whether the address is made up, as nobody knows where it stood. */
  isUrlMadeUp?: boolean | undefined;
  /** Older paths or addresses of it. */
  oldAddresses: string[];
  /** Milliseconds since 1970; undefined for a draft that never had one. */
  date?: number | undefined;
  /** The same by the clock of the newsroom, `2023-11-02 14:30:00`. */
  localDate?: string | undefined;
  /** The last change, if the program tells it from the publication. */
  updated?: number | undefined;
  /** The moment after which the program did not show it any more. */
  expires?: number | undefined;
  /** Its language, if it says one: `en`, `pt-BR`. */
  language?: string | undefined;
  /** Who signs, by login. */
  authors: string[];
  /** As it was written: HTML or Markdown with the marks of the program. */
  body: string;
  /** The standfirst, if someone wrote one: HTML or plain text. */
  excerpt: string;
  /** The picture at its head: `url` absolute, the rest plain text. */
  lead?: { url: string; alt: string; caption: string } | undefined;
  /** By slug. */
  categories: string[];
  /** By slug. */
  tags: string[];
  isSticky: boolean;
  /** The id of the item that a file belongs to. */
  parent?: string | undefined;
  /** The address of a file's bytes. */
  file?: string | undefined;
  meta: Record<string, string>;
  comments: OldComment[];
  /** Where it stands in the archive. */
  place: { file: string; line: number };
};

export type OldComment = { author: string; date: string; text: string; isApproved: boolean };
