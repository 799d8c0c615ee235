import type { Start } from '../../src/search/format.ts';
import { openIndex, type IndexReader } from '../../src/search/reader.ts';
import { search } from '../../src/search/search.ts';
import { htmlOf, pageOf } from '../site/output.ts';

export const noFilters = { section: '', year: '', author: '', kind: '' };

/** Opens the index of a built site as its search page does. */
export function builtIndex(output?: string, page = 'recherche/'): IndexReader {
  const attribute = pageOf(page, output).querySelector('[data-search]')!.getAttribute('data-search')!;
  const { start } = JSON.parse(attribute) as { start: string };
  const read = (name: string): unknown => JSON.parse(htmlOf(`${page}files/${name}.json`, output));
  return openIndex(read(start) as Start, async (name) => read(name));
}

/** The last path segments of the best results. */
export async function topResults(
  query: string,
  reader: IndexReader,
  limit = 3,
  filters = noFilters,
): Promise<string[]> {
  const { articles } = await search(query, filters, reader);
  const stories = await Promise.all(articles.slice(0, limit).map((article) => reader.story(article)));
  return stories.map(({ href }) => href.split('/').at(-2)!);
}
