import { narrow, type Filters, type Narrowed } from './filters.ts';
import { match, matchNearest, type Match } from './match.ts';
import { readQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import type { IndexReader } from './reader.ts';
import { wordsIn } from './words.ts';

export type Answer = Narrowed & {
  /** The matches of each word, to mark them in texts. */
  matches: Match[];
  /** Whether no article has all words and these have most of them. */
  partial: boolean;
  /** Corrected words, as typed and as corrected. */
  corrected: [typed: string, correction: string][];
};

/** How many articles are searched for phrases: the index has no positions of words. */
const maxArticlesRead = 40;

/** Answers a query. Without words it lists all articles, newest first. */
export async function search(text: string, filters: Filters, reader: IndexReader): Promise<Answer> {
  const query = readQuery(text, reader.start);
  if (query.words.length === 0) {
    const all = Array.from({ length: reader.start.count }, (_, i) => reader.start.count - 1 - i);
    return { ...narrow(all, filters, reader.start), matches: [], partial: false, corrected: [] };
  }
  const optionalMatches = Promise.all(query.optionalWords.map((word) => match(word, reader)));
  const matches = await Promise.all(
    query.words.map(async (word) => {
      const found = await match(word, reader);
      return found.count > 0 ? found : ((await matchNearest(word, reader)) ?? found);
    }),
  );
  const { articles, words } = rank(matches, await optionalMatches, reader.start);
  const narrowed = narrow(await withPhrases(articles, query, reader), filters, reader.start);
  return {
    ...narrowed,
    matches,
    partial: articles.length > 0 && words < matches.length,
    corrected: matches.flatMap(({ word, corrected }) => (corrected ? [[word.form, corrected]] : [])),
  };
}

/** The articles among the best that contain every phrase. */
async function withPhrases(articles: number[], { phrases }: Query, reader: IndexReader): Promise<number[]> {
  if (phrases.length === 0) return articles;
  const best = articles.slice(0, maxArticlesRead);
  const hasPhrases = await Promise.all(
    best.map(async (article) => {
      const { title, summary = '' } = await reader.story(article);
      const texts = [title, summary, await reader.text(article)].map(
        (text) =>
          ` ${wordsIn(text)
            .map(({ form }) => form)
            .join(' ')} `,
      );
      return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase.join(' ')} `)));
    }),
  );
  return best.filter((_, place) => hasPhrases[place]);
}
