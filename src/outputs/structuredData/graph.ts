import type { Graph, Thing } from 'schema-dts';

/** What a page says to machines in the words of schema.org. */
export type StructuredData = Graph;

/** Puts what a page is about into one graph. */
export const graphOf = (...nodes: Thing[]): StructuredData => ({
  '@context': 'https://schema.org',
  '@graph': nodes,
});

/** The text of a data block in HTML: without `<`, nothing in it can end the element or begin another. */
export const dataBlock = (data: StructuredData): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Drops what is not known: an absent property, not an empty one. */
export function known<T extends object>(properties: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
