import { escapeHtml } from '../../markdown/entities.ts';
import type { FeedEntry } from './feedEntries.ts';

/** The data about a feed that all formats contain. */
export type FeedHead = {
  title: string;
  description: string;
  /** Addresses: of the page with the same list, of the feed's style sheet, of the front page. */
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

/** The content of a feed, including its own absolute address. */
export type FeedData = FeedHead & { self: string; entries: readonly FeedEntry[] };

/** The option of feedsmith for the style sheet. */
export const stylesheetOption = ({ style }: FeedData) => ({
  stylesheets: [{ type: 'text/css', href: style }],
});

/**
 * What readers download with an entry: its first sound or video, else its picture, whose size is not known yet. RSS
 * readers take one (rssboard.org/rss-profile#element-channel-item-enclosure).
 */
export const enclosureOf = ({ media: [first], picture }: FeedEntry) =>
  first
    ? { url: first.url, type: first.type, length: first.bytes }
    : picture && { url: picture.url, type: picture.type, length: 0 };

const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';

/**
 * Adds to each entry what the style sheet shows in a browser: a link, which RSS and Atom have no element for, and the
 * day in the site's language. Feed readers ignore it; the element around it is from schema.org, so that the W3C
 * validator does not warn.
 *
 * @param xml a feed with the same entries in the same order
 * @param end the tag that ends an entry
 */
export function addBrowserLinks(xml: string, end: string, { entries }: FeedData): string {
  const [head = '', ...rest] = xml.split(end);
  return rest.reduce((whole, part, at) => {
    const { url, title, published, day } = entries[at]!;
    const link = `<a ${xhtml} href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
    const time = `<time ${xhtml} datetime="${published}">${escapeHtml(day)}</time>`;
    return `${whole}<NewsArticle xmlns="https://schema.org/">${link}${time}</NewsArticle>${end}${part}`;
  }, head);
}
