import type { FaultDetail } from './faults.ts';

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
  }[];
  /** Videos, sounds, maps and posts of other sites; absent if there are none. */
  embeds?: EmbedReference[] | undefined;
  /** CSV files whose numbers charts show; only MDX has them. */
  tables?: TableReference[] | undefined;
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

/** Reads a body's outline; passed in, because intake may not import the Markdown room. Never throws. */
export type ReadOutline = (body: string, format: 'md' | 'mdx') => Outline;
