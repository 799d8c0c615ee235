import type { ArticleReading } from '../articles.ts';
import type { FaultDetail } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { isSlug } from '../../addresses/slugs.ts';

/** What replies are checked against. */
export type KnownArticles = {
  bySlug: ReadonlyMap<string, readonly ArticleReading[]>;
  slugs: readonly string[];
};

/** The slug of the article that a reply answers, as written. */
export function answeredBy({ data }: ArticleReading): string | undefined {
  const written = data['replyTo'];
  return data['kind'] === 'reply' && typeof written === 'string' && isSlug(written.trim())
    ? written.trim()
    : undefined;
}

/**
 * A reply is shown for as long as the article it answers is, and no longer: one whose article is held back is held back
 * with it, so that nothing of an unpublished article is repeated and taking one down needs one edit.
 */
export function withHeldReplies(articles: readonly ArticleReading[]): ArticleReading[] {
  if (!articles.some(answeredBy)) return [...articles];
  const bySlug = Map.groupBy(articles, ({ slug }) => slug);
  return articles.map((reply) => {
    const slug = answeredBy(reply);
    const [answered, ...more] = slug === undefined ? [] : (bySlug.get(slug) ?? []);
    const held = answered?.status;
    if (reply.status !== 'published' || more.length > 0 || !held || held === 'published') return reply;
    // The notice of a withdrawn article is not that of its reply.
    return { ...reply, status: held === 'withdrawn' ? 'expired' : held, heldBy: held };
  });
}

/** The fault of a reply that cannot answer the article it names, or would go before it. */
export function replyFault(
  slug: string,
  reply: ArticleReading,
  { bySlug, slugs }: KnownArticles,
): FaultDetail | undefined {
  const [answered, ...more] = bySlug.get(slug) ?? [];
  if (!answered) return { rule: 'reply-unknown', values: { slug, right: nearest(slug, slugs) } };
  if (more.length > 0)
    return { rule: 'reply-ambiguous', values: { slug, files: [answered, ...more].map(({ file }) => file) } };
  if (answered === reply) return { rule: 'reply-itself', values: {} };
  const first = answeredBy(answered);
  if (first !== undefined) return { rule: 'reply-chain', values: { slug, right: `replyTo: ${first}` } };
  if (answered.date && reply.date && Date.parse(answered.date) > Date.parse(reply.date))
    return { rule: 'reply-early', values: { slug, date: answered.date } };
  return undefined;
}

/** The fault of a right of reply that would expire while the article it answers is still online. */
export function expiryFault(
  slug: string,
  { value }: ArticleReading,
  { bySlug }: KnownArticles,
): FaultDetail | undefined {
  const [answered] = bySlug.get(slug) ?? [];
  if (!answered?.value || !value?.expires || value.readerLetter) return undefined;
  const { expires: end } = answered.value;
  if (end !== undefined && Date.parse(value.expires) >= Date.parse(end)) return undefined;
  return { rule: 'reply-expires', values: { slug } };
}
