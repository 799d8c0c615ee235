import {
  factsPerFile,
  shardOf,
  shardsUnder,
  textsPerFile,
  type Facts,
  type Start,
  type Story,
  type Terms,
} from './format.ts';
import { readForms, type Form } from './lexicon.ts';

/** Gets a file of the index by its name. */
export type Load = (name: string) => Promise<unknown>;

/** An index as one asks it; a file is got when it is needed, and once. */
export type Reader = ReturnType<typeof openIndex>;

/** Articles that have a stem, by number, with its weight in each. */
export type Postings = { articles: number[]; weights: number[] };

export function openIndex(start: Start, load: Load) {
  const got = new Map<string, Promise<unknown>>();
  const get = <T>(name: string): Promise<T> => {
    let file = got.get(name);
    if (!file) {
      file = load(name);
      // What failed may succeed when it is asked for again.
      file.catch(() => got.delete(name));
      got.set(name, file);
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

    /** Forms that begin like this, in the order of their letters. */
    async formsUnder(beginning: string): Promise<Form[]> {
      const shards = shardsUnder(start.forms, beginning);
      const lists = await Promise.all(shards.map((shard) => get<string>(start.forms[shard]!)));
      return lists.flatMap(readForms).filter(({ form }) => form.startsWith(beginning));
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
