import { setLetter, type Facet } from '../format.ts';

export type FacetValue = [key: string, label: string];

/**
 * Makes a facet from the values of each article, which may have none, one or several.
 *
 * @param known all possible values in order; by default those of the articles, sorted by key
 */
export function makeFacet(
  articles: readonly (readonly FacetValue[])[],
  known?: readonly FacetValue[],
): Facet {
  const values = known ? [...known] : [...new Map(articles.flat())].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = new Map(values.map(([key], place) => [key, place]));
  const sets = new Map<string, number>();
  const letters = articles.map((list) => {
    const found = [...new Set(list.map(([key]) => places.get(key)!))].sort((a, b) => a - b);
    const set = found.join();
    if (!sets.has(set)) sets.set(set, sets.size);
    return setLetter(sets.get(set)!);
  });
  return {
    values,
    sets: [...sets.keys()].map((set) => (set === '' ? [] : set.split(',').map(Number))),
    letters: letters.join(''),
  };
}
