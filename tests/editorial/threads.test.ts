import { expect, test } from 'vitest';
import { newestFirst } from '../../src/editorial/order.ts';
import { threadsOf } from '../../src/editorial/threads.ts';
import { anArticle } from './samples.ts';

const day = (n: number) => `2026-01-0${n}T00:00:00+01:00`;

test.each<[string, ReturnType<typeof anArticle>[], Record<string, string[]>]>([
  ['articles without « follows » are in no thread', [anArticle({ slug: 'a' }), anArticle({ slug: 'b' })], {}],
  [
    'an article and the one it follows are a thread, oldest first',
    [anArticle({ slug: 'old', date: day(1) }), anArticle({ slug: 'new', date: day(2), follows: ['old'] })],
    { old: ['old', 'new'], new: ['old', 'new'] },
  ],
  [
    'a chain is one thread for all of its members',
    [
      anArticle({ slug: 'a', date: day(1) }),
      anArticle({ slug: 'b', date: day(2), follows: ['a'] }),
      anArticle({ slug: 'c', date: day(3), follows: ['b'] }),
    ],
    { a: ['a', 'b', 'c'], b: ['a', 'b', 'c'], c: ['a', 'b', 'c'] },
  ],
  [
    'two that follow the same one are in one thread',
    [
      anArticle({ slug: 'a', date: day(1) }),
      anArticle({ slug: 'b', date: day(2), follows: ['a'] }),
      anArticle({ slug: 'c', date: day(3), follows: ['a'] }),
    ],
    { a: ['a', 'b', 'c'], b: ['a', 'b', 'c'], c: ['a', 'b', 'c'] },
  ],
  [
    'an article that follows an unpublished one has no thread',
    [anArticle({ slug: 'b', follows: ['embargoed'] })],
    {},
  ],
])('%s', (_name, articles, expected) => {
  const threads = threadsOf(newestFirst(articles));
  const slugs = Object.fromEntries([...threads].map(([id, thread]) => [id, thread.map(({ slug }) => slug)]));
  expect(slugs).toEqual(expected);
});
