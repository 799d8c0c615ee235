import { narrow, type Filters, type Narrowed } from './filters.ts';
import { match, matchNearest, type Match } from './match.ts';
import { readQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import type { Reader } from './reader.ts';
import { wordsOf } from './words.ts';

export type Answer = Narrowed & {
  /** What was looked for, to mark it. */
  matches: Match[];
  /** Whether no article has all the words, and these have most of them. */
  partial: boolean;
  /** Words that were taken for others, as typed and as taken. */
  corrected: [typed: string, taken: string][];
};

/** How many articles are read to see whether they hold a phrase: the index knows no places of words. */
const mostRead = 40;

/** Answers a query; one without words lists everything, newest first. */
export async function search(text: string, filters: Filters, reader: Reader): Promise<Answer> {
  const query = readQuery(text, reader.start);
  if (query.words.length === 0) {
    const all = Array.from({ length: reader.start.count }, (_, i) => reader.start.count - 1 - i);
    return { ...narrow(all, filters, reader.start), matches: [], partial: false, corrected: [] };
  }
  const asides = Promise.all(query.asides.map((asked) => match(asked, reader)));
  const matches = await Promise.all(
    query.words.map(async (asked) => {
      const found = await match(asked, reader);
      return found.count > 0 ? found : ((await matchNearest(asked, reader)) ?? found);
    }),
  );
  const { articles, words } = rank(matches, await asides, reader.start);
  const narrowed = narrow(await withPhrases(articles, query, reader), filters, reader.start);
  return {
    ...narrowed,
    matches,
    partial: articles.length > 0 && words < matches.length,
    corrected: matches.flatMap(({ asked, corrected }) => (corrected ? [[asked.form, corrected]] : [])),
  };
}

/** Those of the best articles that hold every phrase. */
async function withPhrases(articles: number[], { phrases }: Query, reader: Reader): Promise<number[]> {
  if (phrases.length === 0) return articles;
  const best = articles.slice(0, mostRead);
  const held = await Promise.all(
    best.map(async (article) => {
      const { title, summary = '' } = await reader.story(article);
      const texts = [title, summary, await reader.text(article)].map(
        (text) =>
          ` ${wordsOf(text)
            .map(({ form }) => form)
            .join(' ')} `,
      );
      return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase.join(' ')} `)));
    }),
  );
  return best.filter((_, place) => held[place]);
}
