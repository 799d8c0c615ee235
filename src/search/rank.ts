import { highest } from './analyse.ts';
import type { Start } from './format.ts';
import type { Match } from './match.ts';

/** Articles in the order in which they answer, by number. */
export type Ranking = {
  articles: number[];
  /** How many of the words each of them has. */
  words: number;
};

/** How much more than an old article a new one counts, and after how many years half of that is left. */
const fresh = 0.15;
const halfLife = 3;

/**
 * Articles that have all words, or as many of them as any article has, but at least half.
 *
 * @param asides what raises an article that has it and rules out none
 */
export function rank(matches: readonly Match[], asides: readonly Match[], start: Start): Ranking {
  const { count } = start;
  const scores = new Float64Array(count);
  const words = new Uint8Array(count);
  for (const found of [...matches, ...asides]) {
    const rarity = Math.log(1 + (count - found.count + 0.5) / (found.count + 0.5));
    const counts = matches.includes(found) ? 1 : 0;
    found.weights.forEach((weight, article) => {
      if (weight === 0) return;
      scores[article]! += (weight / highest) * rarity;
      words[article]! += counts;
    });
  }
  const most = words.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0 || most < matches.length / 2) return { articles: [], words: 0 };
  const ages = agesOf(start);
  const articles = [...words.keys()].filter((article) => words[article] === most);
  for (const article of articles) scores[article]! *= 1 + fresh * 2 ** (-ages[article]! / halfLife);
  return { articles: articles.sort((a, b) => scores[b]! - scores[a]! || b - a), words: most };
}

/** How old each article is, in years, counted from the newest; within a year they are taken as evenly spread. */
function agesOf({ years, count }: Start): Float64Array {
  const dates = new Float64Array(count);
  years.forEach(([year, first], place) => {
    const next = years[place + 1]?.[1] ?? count;
    for (let article = first; article < next; article++)
      dates[article] = Number(year) + (article - first) / (next - first);
  });
  const newest = dates[count - 1]!;
  return dates.map((date) => Math.max(0, newest - date));
}
