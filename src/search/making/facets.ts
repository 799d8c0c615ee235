import { letterOf, type Facet } from '../format.ts';

export type Value = [key: string, label: string];

/**
 * Sorts articles by values of which each has none, one or several.
 *
 * @param known all values there are, in their order; else those of the articles, by their keys
 */
export function facetOf(articles: readonly (readonly Value[])[], known?: readonly Value[]): Facet {
  const values = known ? [...known] : [...new Map(articles.flat())].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = new Map(values.map(([key], place) => [key, place]));
  const sets = new Map<string, number>();
  const letters = articles.map((list) => {
    const found = [...new Set(list.map(([key]) => places.get(key)!))].sort((a, b) => a - b);
    const set = found.join();
    if (!sets.has(set)) sets.set(set, sets.size);
    return letterOf(sets.get(set)!);
  });
  return {
    values,
    sets: [...sets.keys()].map((set) => (set === '' ? [] : set.split(',').map(Number))),
    letters: letters.join(''),
  };
}
