import type { FeedEntry } from './feedEntries.ts';

/** What all forms of a feed say of themselves, as plain data. */
export type FeedHead = {
  title: string;
  description: string;
  /** Whole addresses: of the page with the same list, of the feed's style sheet, of the front page. */
  page: string;
  style: string;
  home: string;
  icon: string;
  hub?: string | undefined;
  language: string;
  name: string;
  /** When the newest change was made to anything in it. */
  updated: string;
};

/** What a feed says, its own whole address included. */
export type FeedTold = FeedHead & { self: string; entries: readonly FeedEntry[] };

/** How feedsmith is told of the style sheet. */
export const styled = ({ style }: FeedTold) => ({ stylesheets: [{ type: 'text/css', href: style }] });
