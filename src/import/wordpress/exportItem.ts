import type { OldComment, OldItem, OldStatus } from '../oldSite.ts';
import type { ExportElement } from './exportElements.ts';
import { decoded } from '../../htmlToMarkdown/decoded.ts';
import { plainText } from '../../htmlToMarkdown/plainText.ts';

/** WordPress's own statuses: https://developer.wordpress.org/reference/functions/get_post_stati/. */
const statuses: Record<string, OldStatus> = {
  publish: 'published',
  // Files have that of the item that they belong to.
  inherit: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  'auto-draft': 'discarded',
  trash: 'discarded',
  private: 'closed',
};

const kinds: Record<string, OldItem['kind']> = { post: 'article', page: 'page', attachment: 'file' };

/** Reads an item of a WordPress export. What it does not say is empty; an unknown status is taken for a closed one. */
export function exportItem(element: ExportElement, file: string): OldItem {
  const said = (name: string) => textIn(element, name);
  const type = said('wp:post_type') || 'post';
  const terms = element.children.filter(({ name }) => name === 'category');
  const termsOf = (domain: string) =>
    terms.filter(({ attributes }) => attributes['domain'] === domain).map(slugOf);
  const parent = said('wp:post_parent');
  const localDate = momentIn(said('wp:post_date'));
  return {
    kind: kinds[type] ?? 'other',
    id: said('wp:post_id') || `${file}:${element.line}`,
    type,
    status: said('wp:post_password') ? 'closed' : (statuses[said('wp:status') || 'publish'] ?? 'closed'),
    title: plainText(said('title')),
    slug: decoded(said('wp:post_name')),
    url: said('link'),
    date: dateOf(momentIn(said('wp:post_date_gmt')), said('pubDate')),
    localDate,
    oldAddresses: element.children.flatMap((meta) =>
      meta.name === 'wp:postmeta' && textIn(meta, 'wp:meta_key') === '_wp_old_slug'
        ? [siblingOf(said('link'), textIn(meta, 'wp:meta_value'))]
        : [],
    ),
    updated: dateOf(momentIn(said('wp:post_modified_gmt')), ''),
    authors: authorsOf(element),
    body: said('content:encoded'),
    excerpt: said('excerpt:encoded'),
    categories: termsOf('category'),
    tags: termsOf('post_tag'),
    isSticky: said('wp:is_sticky') === '1',
    parent: parent === '0' ? undefined : parent || undefined,
    file: said('wp:attachment_url') || undefined,
    meta: Object.fromEntries(
      element.children
        .filter(({ name }) => name === 'wp:postmeta')
        .map((meta) => [textIn(meta, 'wp:meta_key'), textIn(meta, 'wp:meta_value')]),
    ),
    comments: element.children.filter(({ name }) => name === 'wp:comment').map(commentOf),
    place: { file, line: element.line },
  };
}

/** Who signs: with plug-ins for several authors those of their taxonomy, else the account that the item belongs to. */
function authorsOf(element: ExportElement): string[] {
  const coauthors = element.children
    .filter(({ name, attributes }) => name === 'category' && attributes['domain'] === 'author')
    .map((term) => slugOf(term).replace(/^cap-/, ''));
  if (coauthors.length > 0) return coauthors;
  const account = textIn(element, 'dc:creator') || textIn(element, 'wp:author');
  return account ? [account] : [];
}

/** The address that an item had when its last step was another. */
const siblingOf = (url: string, slug: string): string => url.replace(/[^/]+(\/?)$/, `${slug}$1`);

/** The text of the first element of that name, without spaces around it. */
export const textIn = (element: ExportElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? '';

/** The slug of a category or tag at an item; exports of version 1.0 have the name alone. */
const slugOf = ({ attributes, text }: ExportElement): string =>
  decoded(attributes['nicename'] ?? text.trim());

const commentOf = (comment: ExportElement): OldComment => ({
  author: textIn(comment, 'wp:comment_author'),
  date: textIn(comment, 'wp:comment_date_gmt') || textIn(comment, 'wp:comment_date'),
  text: textIn(comment, 'wp:comment_content'),
  isApproved: textIn(comment, 'wp:comment_approved') === '1',
});

/** A moment that is one: drafts have `0000-00-00 00:00:00`. */
const momentIn = (written: string): string | undefined => (/^[1-9]/.test(written) ? written : undefined);

/** @param pubDate its date in the feed, by which a draft has `Thu, 30 Nov -001` */
function dateOf(gmt: string | undefined, pubDate: string): number | undefined {
  const date = Date.parse(gmt === undefined ? pubDate : `${gmt.replace(' ', 'T')}Z`);
  return Number.isNaN(date) || (gmt === undefined && /-\d{3,}/.test(pubDate)) ? undefined : date;
}
