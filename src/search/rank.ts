import { maxWeight } from './analyseArticle.ts';
import type { Start } from './format.ts';
import type { Match } from './match.ts';

/** Articles by relevance. */
export type Ranking = {
  articles: number[];
  /** How many words of the query each of them contains. */
  words: number;
};

/** The bonus of the newest article, and the years after which it is halved. */
const recencyBonus = 0.15;
const halfLife = 3;

/**
 * Ranks the articles that contain the most words of the query, if that is at least half of them.
 *
 * @param optionalMatches matches that raise articles but exclude none
 */
export function rank(matches: readonly Match[], optionalMatches: readonly Match[], start: Start): Ranking {
  const { count } = start;
  const scores = new Float64Array(count);
  const words = new Uint8Array(count);
  for (const found of [...matches, ...optionalMatches]) {
    const rarity = Math.log(1 + (count - found.count + 0.5) / (found.count + 0.5));
    const counts = matches.includes(found) ? 1 : 0;
    found.weights.forEach((weight, article) => {
      if (weight === 0) return;
      scores[article]! += (weight / maxWeight) * rarity;
      words[article]! += counts;
    });
  }
  const most = words.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0 || most < matches.length / 2) return { articles: [], words: 0 };
  const ages = articleAges(start);
  const articles = [...words.keys()].filter((article) => words[article] === most);
  for (const article of articles) scores[article]! *= 1 + recencyBonus * 2 ** (-ages[article]! / halfLife);
  return { articles: articles.sort((a, b) => scores[b]! - scores[a]! || b - a), words: most };
}

/** The age of each article in years, relative to the newest, assuming an even distribution within each year. */
function articleAges({ years, count }: Start): Float64Array {
  const dates = new Float64Array(count);
  years.forEach(([year, first], place) => {
    const next = years[place + 1]?.[1] ?? count;
    for (let article = first; article < next; article++)
      dates[article] = Number(year) + (article - first) / (next - first);
  });
  const newest = dates[count - 1]!;
  return dates.map((date) => Math.max(0, newest - date));
}
