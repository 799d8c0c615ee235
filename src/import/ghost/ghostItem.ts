import { plainText } from '../../htmlToMarkdown/plainText.ts';
import { datePartsOf, fillPattern } from '../markdown/programs/program.ts';
import { epochOf, localIn, momentIn, type Moment } from '../../htmlToMarkdown/moments.ts';
import type { OldItem, OldStatus } from '../oldSite.ts';
import type { Row } from './readGhost.ts';

/** What a column says; empty if it says nothing. */
export const said = (row: Row | undefined, column: string): string => {
  const value = row?.[column];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/** What of the other tables belongs to a post. */
export type Related = {
  /** In order; those that begin with `#` are notes of the newsroom. */
  tags: { slug: string; isInternal: boolean }[];
  /** By slug, in order. */
  authors: string[];
  meta: Row | undefined;
};

type ItemContext = {
  /** Where the site stood. */
  base: string;
  timeZone: string;
  /** The pattern of addresses: `/:slug/`. */
  permalinks: string;
  file: string;
};

const statuses: Record<string, OldStatus> = {
  published: 'published',
  scheduled: 'scheduled',
  draft: 'draft',
};

/** A post or a page of Ghost. */
export function ghostItem(
  post: Row,
  { tags, authors, meta }: Related,
  { base, timeZone, permalinks, file }: ItemContext,
): OldItem {
  const isPage = said(post, 'type') === 'page' || isYes(post['page']);
  const published = inGreenwich(momentIn(post['published_at']) ?? momentIn(post['created_at']));
  const updated = inGreenwich(momentIn(post['updated_at']));
  const shown = tags.filter(({ isInternal }) => !isInternal);
  const localDate = published && localIn(published, timeZone);
  const slug = said(post, 'slug');
  const url = base + (isPage ? `/${slug}/` : pathOf());
  const canonical = said(post, 'canonical_url').replace('__GHOST_URL__', base);
  const isOwn = canonical.startsWith(`${base}/`);
  const lead = said(post, 'feature_image') || said(post, 'image');

  function pathOf(): string {
    const author = authors[0] ?? 'all';
    const values = { slug, id: said(post, 'id'), author, primary_author: author };
    return fillPattern(permalinks, {
      ...datePartsOf(localDate ?? ''),
      ...values,
      primary_tag: shown[0]?.slug ?? 'all',
    });
  }
  return {
    kind: isPage ? 'page' : 'article',
    id: said(post, 'id'),
    type: isPage ? 'page' : 'post',
    status: statusOf(post, meta),
    title: plainText(said(post, 'title')),
    slug,
    url,
    oldAddresses: isOwn && canonical !== url ? [canonical] : [],
    date: published && epochOf(published, timeZone),
    localDate,
    updated: updated && epochOf(updated, timeZone),
    language: said(post, 'locale') || undefined,
    authors,
    body: '',
    excerpt: said(post, 'custom_excerpt'),
    lead: lead
      ? {
          url: lead.replace('__GHOST_URL__', base),
          alt: said(meta, 'feature_image_alt'),
          caption: plainText(said(meta, 'feature_image_caption')),
        }
      : undefined,
    categories: shown.slice(0, 1).map((tag) => tag.slug),
    tags: shown.slice(1).map((tag) => tag.slug),
    isSticky: isYes(post['featured']),
    meta: canonical && !isOwn ? { canonical } : {},
    comments: [],
    place: { file, line: 1 },
  };
}

/** A post for members, or one that only a letter had, was never public. */
function statusOf(post: Row, meta: Row | undefined): OldStatus {
  const isLetter = said(post, 'status') === 'sent' || isYes(meta?.['email_only']);
  if (isLetter || (said(post, 'visibility') || 'public') !== 'public') return 'closed';
  return statuses[said(post, 'status')] ?? 'closed';
}

const isYes = (value: unknown): boolean => value === true || value === 1;

/** Moments of Ghost are those of Greenwich, whatever their form. */
const inGreenwich = (moment: Moment | undefined): Moment | undefined =>
  moment && {
    local: moment.local.length === 10 ? `${moment.local} 00:00:00` : moment.local,
    offset: moment.offset ?? '+00:00',
  };
