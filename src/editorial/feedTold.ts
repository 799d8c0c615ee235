import type { FeedEntry } from './feedEntries.ts';

/** What all forms of a feed say. */
export type FeedTold = {
  title: string;
  description: string;
  /** Whole addresses: of the page with the same list, of the feed itself, of its style sheet, of the front page. */
  page: string;
  self: string;
  style: string;
  home: string;
  icon: string;
  hub?: string | undefined;
  language: string;
  name: string;
  /** When the newest change was made to anything in it. */
  updated: string;
  entries: readonly FeedEntry[];
};

/** How feedsmith is told of the style sheet. */
export const styled = ({ style }: FeedTold) => ({ stylesheets: [{ type: 'text/css', href: style }] });
