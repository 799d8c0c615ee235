import { getCollection } from 'astro:content';
import { collectionNames, perCollection } from '../intake/collections.ts';
import { getRenderContext, type ContentByCollection } from '../intake/renderContext.ts';

/** The published content: from the builder, or from Astro's collections under `astro dev`, which no bundle contains. */
export async function content(): Promise<ContentByCollection> {
  if (!import.meta.env.DEV) return getRenderContext()!.content;
  const entries = perCollection((name) => getCollection(name));
  const read = await Promise.all(collectionNames.map(async (name) => [name, dataOf(await entries[name])]));
  return Object.fromEntries(read) as ContentByCollection;
}

/** The faults of the publication, a line each, for `astro dev`, which leaves out files with faults. */
export async function faultLines(): Promise<string[]> {
  if (!import.meta.env.DEV) return [];
  const faults = await getCollection('faults');
  return faults.flatMap(({ data }) => data.lines);
}

const dataOf = (entries: { data: Record<string, unknown> }[]) => entries.map(({ data }) => data);
