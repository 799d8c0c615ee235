import type { Filters } from '../filters.ts';

/** What a page's address asks for. */
export type Asking = { text: string; filters: Filters };

/** What parts of an address are called: « rubrique ». */
export type Parameters = { query: string } & Record<keyof Filters, string>;

export function readAddress(search: string, names: Parameters): Asking {
  const given = new URLSearchParams(search);
  const value = (name: string) => given.get(name)?.slice(0, 200) ?? '';
  return {
    text: value(names.query),
    filters: { section: value(names.section), year: value(names.year), author: value(names.author) },
  };
}

/** The part of an address after its path; empty where nothing is asked for. */
export function writeAddress({ text, filters }: Asking, names: Parameters): string {
  const parts: [string, string][] = [
    [names.query, text.trim()],
    [names.section, filters.section],
    [names.year, filters.year],
    [names.author, filters.author],
  ];
  const given = new URLSearchParams(parts.filter(([, value]) => value !== '')).toString();
  return given && `?${given}`;
}

/** Whether anything is asked for. */
export const asksSomething = ({ text, filters }: Asking): boolean =>
  text.trim() !== '' || Object.values(filters).some(Boolean);
