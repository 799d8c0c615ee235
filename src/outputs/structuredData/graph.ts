import type { Graph, Thing } from 'schema-dts';

/** Structured data in the vocabulary of schema.org. */
export type StructuredData = Graph;

/** Makes a graph of nodes. */
export const graphOf = (...nodes: Thing[]): StructuredData => ({
  '@context': 'https://schema.org',
  '@graph': nodes,
});

/** The text of a data block in HTML; `<` is escaped, so that nothing in it can end the element or begin another. */
export const dataBlock = (data: StructuredData): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Removes properties that are undefined. */
export function withoutUndefined<T extends object>(
  properties: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
