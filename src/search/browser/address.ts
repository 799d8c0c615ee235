import type { Filters } from '../filters.ts';

/** What a reader searches for, as in the address of the page. */
export type SearchRequest = { text: string; filters: Filters };

/** The names of the parameters in the address, such as « rubrique ». */
export type Parameters = { query: string } & Record<keyof Filters, string>;

export function readAddress(search: string, names: Parameters): SearchRequest {
  const parameters = new URLSearchParams(search);
  const value = (name: string) => parameters.get(name)?.slice(0, 200) ?? '';
  return {
    text: value(names.query),
    filters: {
      section: value(names.section),
      year: value(names.year),
      author: value(names.author),
      kind: value(names.kind),
    },
  };
}

/** The query string of an address; empty if there are no criteria. */
export function writeAddress({ text, filters }: SearchRequest, names: Parameters): string {
  const parts: [string, string][] = [
    [names.query, text.trim()],
    [names.section, filters.section],
    [names.year, filters.year],
    [names.author, filters.author],
    [names.kind, filters.kind],
  ];
  const query = new URLSearchParams(parts.filter(([, value]) => value !== '')).toString();
  return query && `?${query}`;
}

export const hasCriteria = ({ text, filters }: SearchRequest): boolean =>
  text.trim() !== '' || Object.values(filters).some(Boolean);
