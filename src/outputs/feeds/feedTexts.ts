import { escapeHtml } from '../../markdown/entities.ts';
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

const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';

/**
 * A feed with what its style sheet shows of each entry to a person who opens it in a browser: a link, which no element
 * of RSS or Atom is, and the day in the site's language. Feed readers pass over it: the element around it is schema.org's,
 * which the validator of the W3C does not warn of.
 *
 * @param xml a feed whose entries are those told, in the same order
 * @param end the tag that ends an entry
 */
export function withLinks(xml: string, end: string, { entries }: FeedTold): string {
  const [head = '', ...rest] = xml.split(end);
  return rest.reduce((whole, part, at) => {
    const { url, title, published, day } = entries[at]!;
    const link = `<a ${xhtml} href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
    const time = `<time ${xhtml} datetime="${published}">${escapeHtml(day)}</time>`;
    return `${whole}<NewsArticle xmlns="https://schema.org/">${link}${time}</NewsArticle>${end}${part}`;
  }, head);
}
