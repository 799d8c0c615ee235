/** What an export says of a site: plain data, the same for every program that it comes from. */
export type OldSite = {
  name: string;
  /** Where it stood, without a slash at its end. */
  url: string;
  description: string;
  /** As the program wrote it: `fr-FR`. */
  language: string;
  authors: OldAuthor[];
  categories: OldCategory[];
  tags: OldTag[];
};

export type OldAuthor = { login: string; name: string };

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
  /** Milliseconds since 1970; undefined for a draft that never had one. */
  date?: number | undefined;
  /** The same by the clock of the newsroom, `2023-11-02 14:30:00`. */
  localDate?: string | undefined;
  author: string;
  /** As it was written: HTML with the marks of the program. */
  body: string;
  excerpt: string;
  categories: string[];
  tags: string[];
  isSticky: boolean;
  parent?: string | undefined;
  /** The address of a file's bytes. */
  file?: string | undefined;
  meta: Record<string, string>;
  comments: OldComment[];
  /** Where it stands in the export. */
  place: { file: string; line: number };
};

export type OldComment = { author: string; date: string; text: string; isApproved: boolean };
