import { letterOf, type Facet } from '../format.ts';

type Value = [key: string, label: string];

/**
 * Sorts articles by values of which each has none, one or several.
 *
 * @param order compares two keys; by themselves if nothing is said
 */
export function facetOf(
  articles: readonly (readonly Value[])[],
  order: (a: string, b: string) => number = (a, b) => (a < b ? -1 : 1),
): { facet: Facet; placeOf: (key: string) => number } {
  const labels = new Map(articles.flat());
  const values = [...labels].sort(([a], [b]) => order(a, b));
  const places = new Map(values.map(([key], place) => [key, place]));
  const sets = new Map<string, number>();
  const letters = articles.map((list) => {
    const set = JSON.stringify([...new Set(list.map(([key]) => places.get(key)!))].sort((a, b) => a - b));
    if (!sets.has(set)) sets.set(set, sets.size);
    return letterOf(sets.get(set)!);
  });
  return {
    facet: {
      values,
      sets: [...sets.keys()].map((set) => JSON.parse(set) as number[]),
      letters: letters.join(''),
    },
    placeOf: (key) => places.get(key)!,
  };
}
