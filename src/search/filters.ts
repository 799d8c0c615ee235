import { setAt, type Facet, type Start } from './format.ts';

/** The selected filters, by the keys used in addresses; '' selects everything. */
export type Filters = { section: string; year: string; author: string; kind: string };

/** A value of a filter, and how many articles it would leave. */
export type Choice = { key: string; label: string; count: number };

export type Narrowed = { articles: number[]; choices: Record<keyof Filters, Choice[]> };

/** Filters a ranking. The choices of each filter are counted with the other filters applied. */
export function narrow(articles: readonly number[], filters: Filters, start: Start): Narrowed {
  const facets: Record<keyof Filters, Facet> = {
    section: start.sections,
    year: yearFacet(start),
    author: start.authors,
    kind: start.kinds,
  };
  const names = Object.keys(facets) as (keyof Filters)[];
  const tests = names.map((name) => [name, facetTest(facets[name], filters[name])] as const);
  const passing = (except?: keyof Filters) =>
    articles.filter((article) => tests.every(([name, test]) => name === except || test(article)));
  const choices = Object.fromEntries(
    names.map((name) => [name, facetChoices(facets[name], passing(name))]),
  ) as Narrowed['choices'];
  return { articles: passing(), choices };
}

function facetTest({ values, sets, letters }: Facet, key: string): (article: number) => boolean {
  if (key === '') return () => true;
  const place = values.findIndex(([known]) => known === key);
  const having = new Set(sets.flatMap((set, number) => (set.includes(place) ? [number] : [])));
  return (article) => having.has(setAt(letters, article));
}

function facetChoices({ values, sets, letters }: Facet, articles: readonly number[]): Choice[] {
  const counts = values.map(() => 0);
  for (const article of articles) for (const place of sets[setAt(letters, article)] ?? []) counts[place]!++;
  return values.map(([key, label], place) => ({ key, label, count: counts[place]! }));
}

/** The years, newest first, as a facet. */
function yearFacet({ years, count }: Start): Facet {
  const letters = years.map(([, first], place) => {
    const next = years[place + 1]?.[1] ?? count;
    return String.fromCharCode(0x30 + years.length - 1 - place).repeat(next - first);
  });
  return {
    values: years.map(([year]): [string, string] => [year, year]).reverse(),
    sets: years.map((_, place) => [place]),
    letters: letters.join(''),
  };
}
