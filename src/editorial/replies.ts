import type { Article } from './edition.ts';

/** Replies and the articles they answer, by the ids of both. */
export type Replies = {
  /** The replies to an article, oldest first. */
  to: ReadonlyMap<string, Article[]>;
  /** The article that a reply answers. */
  answered: ReadonlyMap<string, Article>;
};

const known = new WeakMap<readonly Article[], Replies>();

/**
 * The replies among articles; made once, because every entry of a feed asks.
 *
 * @param articles newest first
 */
export function repliesIn(articles: readonly Article[]): Replies {
  let replies = known.get(articles);
  if (!replies) known.set(articles, (replies = findReplies(articles)));
  return replies;
}

function findReplies(articles: readonly Article[]): Replies {
  const replies = articles.filter(({ replyTo }) => replyTo !== undefined).reverse();
  if (replies.length === 0) return { to: new Map(), answered: new Map() };
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const pairs = replies.flatMap((reply) => {
    const answered = bySlug.get(reply.replyTo!);
    return answered ? [{ reply, answered }] : [];
  });
  const to = Map.groupBy(pairs, ({ answered }) => answered.id);
  return {
    to: new Map([...to].map(([id, list]) => [id, list.map(({ reply }) => reply)])),
    answered: new Map(pairs.map(({ reply, answered }) => [reply.id, answered])),
  };
}
