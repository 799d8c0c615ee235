import {
  factsPerFile,
  shardOf,
  shardsWithPrefix,
  textsPerFile,
  type Facts,
  type Start,
  type Story,
  type Terms,
} from './format.ts';
import { readForms, type WordForm } from './wordForms.ts';

/** Loads a file of the index by its name. */
export type Load = (name: string) => Promise<unknown>;

/** Reads an index. Files are loaded once, when they are needed. */
export type IndexReader = ReturnType<typeof openIndex>;

/** The articles with a stem, by number, and its weight in each. */
export type Postings = { articles: number[]; weights: number[] };

export function openIndex(start: Start, load: Load) {
  const loaded = new Map<string, Promise<unknown>>();
  const get = <T>(name: string): Promise<T> => {
    let file = loaded.get(name);
    if (!file) {
      file = load(name);
      // Allow a retry.
      file.catch(() => loaded.delete(name));
      loaded.set(name, file);
    }
    return file as Promise<T>;
  };
  const factsOf = (article: number) => get<Facts>(start.facts[Math.floor(article / factsPerFile)]!);

  return {
    start,

    async postings(stem: string): Promise<Postings> {
      const shard = shardOf(start.terms, stem);
      if (shard === undefined) return { articles: [], weights: [] };
      const terms = await get<Terms>(start.terms[shard]!);
      return decode(Object.hasOwn(terms, stem) ? terms[stem]! : []);
    },

    /** The forms with a prefix, in alphabetical order. */
    async formsWithPrefix(prefix: string): Promise<WordForm[]> {
      const shards = shardsWithPrefix(start.forms, prefix);
      const lists = await Promise.all(shards.map((shard) => get<string>(start.forms[shard]!)));
      return lists.flatMap(readForms).filter(({ form }) => form.startsWith(prefix));
    },

    async story(article: number): Promise<Story> {
      return (await factsOf(article)).stories[article % factsPerFile]!;
    },

    async text(article: number): Promise<string> {
      const { texts } = await factsOf(article);
      const file = texts[Math.floor((article % factsPerFile) / textsPerFile)]!;
      return (await get<string[]>(file))[article % textsPerFile]!;
    },
  };
}

function decode(coded: readonly number[]): Postings {
  const articles: number[] = [];
  const weights: number[] = [];
  let article = 0;
  for (const number of coded) {
    article += Math.floor(number / 16);
    articles.push(article);
    weights.push(number % 16);
  }
  return { articles, weights };
}
