import { getCollection } from 'astro:content';
import { getRenderContext, type ContentByCollection } from '../intake/renderContext.ts';

/** Everything let in by the gate: from the build step, or from Astro's collections where there is none (`astro dev`). */
export async function content(): Promise<ContentByCollection> {
  const handed = getRenderContext();
  if (handed) return handed.content;
  const [site, articles, authors, pages] = await Promise.all([
    getCollection('site'),
    getCollection('articles'),
    getCollection('authors'),
    getCollection('pages'),
  ]);
  return { site: dataOf(site), articles: dataOf(articles), authors: dataOf(authors), pages: dataOf(pages) };
}

/** What is wrong with the publication, a line a fault: for `astro dev`, which leaves out what has faults. */
export async function faultLines(): Promise<string[]> {
  const faults = import.meta.env.DEV ? await getCollection('faults') : [];
  return faults.flatMap(({ data }) => data.lines);
}

const dataOf = (entries: { data: Record<string, unknown> }[]) => entries.map(({ data }) => data);
