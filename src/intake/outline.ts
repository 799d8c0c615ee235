import type { FaultDetail } from './faults.ts';
import type { MediaKind } from './media/mediaKinds.ts';

/** What a body refers to; lines and columns counted from 1 within the body. */
export type Outline = {
  links: { href: string; line: number; column: number }[];
  pictures: {
    src: string;
    alt: string;
    title?: string | undefined;
    line: number;
    column: number;
    /** On another server. */
    remote: boolean;
    /** Shown until something else plays, which has a title and a credit of its own. */
    isPoster?: true;
  }[];
  /** Videos, sounds, maps and posts of other sites; absent if there are none. */
  embeds?: EmbedReference[] | undefined;
  /** CSV files whose numbers charts show; only MDX has them. */
  tables?: TableReference[] | undefined;
  /** Headings of level 2 that begin with a digit: the entries of a live page. */
  headings?: HeadingReference[] | undefined;
  /** Sound and moving pictures. */
  media?: MediaReference[] | undefined;
  faults: (FaultDetail & { line: number; column: number })[];
};

/** Something of another site that an article shows. */
export type EmbedReference = {
  url: string;
  /** None for a site that the program does not know: readers get a link. */
  provider?: string | undefined;
  title?: string | undefined;
  height?: string | undefined;
  /** As a component, as an HTML `<iframe>`, or as nothing but its address. */
  written: 'component' | 'frame' | 'address';
  line: number;
  column: number;
};

/** A CSV file as an article names it, and the columns chosen of it, both as written. */
export type TableReference = {
  src: string;
  columns?: string | undefined;
  /** How many columns of numbers there may be. */
  most: number;
  line: number;
  column: number;
};

/** A file of sound or moving pictures as a body shows it; every value as written. */
export type MediaReference = {
  kind: MediaKind;
  src: string;
  title: string;
  /** A picture shown until it plays. */
  poster?: string | undefined;
  /** A file of captions of another name. */
  captions?: string | undefined;
  /** Length and size of a file on another host, such as `3:20` and `12 Mo`. */
  duration?: string | undefined;
  size?: string | undefined;
  /** `no` if nothing is said in it. */
  spoken?: string | undefined;
  line: number;
  column: number;
};

/** A heading as a body writes it, without markup, and the last line it takes. */
export type HeadingReference = { text: string; line: number; column: number; lastLine: number };

/** Reads a body's outline; passed in, because intake may not import the Markdown room. Never throws. */
export type ReadOutline = ((body: string, format: 'md' | 'mdx') => Outline) & {
  /** Whether it leaves bodies unread, for commands that need front matter only. */
  skips?: true;
};

/** An outline whose lines count from further up. */
export const shiftLines = (
  { links, pictures, embeds, tables, media, faults }: Outline,
  lines: number,
): Outline => ({
  links: links.map((link) => ({ ...link, line: link.line + lines })),
  pictures: pictures.map((picture) => ({ ...picture, line: picture.line + lines })),
  embeds: embeds?.map((embed) => ({ ...embed, line: embed.line + lines })),
  tables: tables?.map((table) => ({ ...table, line: table.line + lines })),
  media: media?.map((one) => ({ ...one, line: one.line + lines })),
  faults: faults.map((detail) => ({ ...detail, line: detail.line + lines })),
});
