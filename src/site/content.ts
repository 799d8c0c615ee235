import { getCollection } from 'astro:content';
import { getRenderContext, type ContentByCollection } from '../intake/renderContext.ts';

/** The published content: from the builder, or from Astro's collections under `astro dev`. */
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

/** The faults of the publication, a line each, for `astro dev`, which leaves out files with faults. */
export async function faultLines(): Promise<string[]> {
  const faults = import.meta.env.DEV ? await getCollection('faults') : [];
  return faults.flatMap(({ data }) => data.lines);
}

const dataOf = (entries: { data: Record<string, unknown> }[]) => entries.map(({ data }) => data);
