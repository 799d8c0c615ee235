import { collections, type Collection } from './collections.ts';
import { mapValues, roleUse } from './fieldRoles.ts';
import type { ChartTable } from './tables/chartTable.ts';

/** Typesets titles, standfirsts and captions, by language (BCP 47). */
export type Typeset = (text: string, language: string) => string;

/** Only the apostrophe of a name is typeset: `Jean d'Ormesson` gets the same one as the text around it. */
const setName = (name: string) => name.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

/** Typesets the fields of an entry that readers see, each by its role. */
export const typesetFields = <T>(name: Collection, data: T, language: string, typeset: Typeset): T =>
  mapValues(data, collections[name].roles, (value, role) => {
    if (typeof value !== 'string') return value;
    const how = roleUse(role).typeset;
    return how === 'prose' ? typeset(value, language) : how === 'name' ? setName(value) : value;
  });

/** Typesets the headings and the labels of charts' numbers. */
export function typesetTables(
  tables: Record<string, ChartTable>,
  set: (text: string) => string,
): Record<string, ChartTable> {
  return Object.fromEntries(
    Object.entries(tables).map(([key, { columns, rows }]) => [
      key,
      {
        columns: columns.map(set),
        rows: rows.map(({ label, values }) => ({ label: set(label), values })),
      },
    ]),
  );
}
