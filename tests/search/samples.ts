import { analyseArticle } from '../../src/search/analyseArticle.ts';
import type { Filters } from '../../src/search/filters.ts';
import type { Start } from '../../src/search/format.ts';
import { makeIndex, type IndexEntry, type SearchIndex } from '../../src/search/indexing/makeIndex.ts';
import { openIndex } from '../../src/search/reader.ts';
import { search } from '../../src/search/search.ts';

export const noFilters: Filters = { section: '', year: '', author: '', kind: '' };

type ArticleFields = {
  title: string;
  summary?: string;
  body?: string;
  tags?: string[];
  year?: string;
  section?: string;
  authors?: string[];
  kind?: string;
  language?: string;
};

/** An entry of the index; its address ends with its title. */
export function anEntry({ title, summary, body = '', tags = [], ...fields }: ArticleFields): IndexEntry {
  const { year = '2024', section = 'politique', authors = [], kind = 'news', language = 'fr' } = fields;
  return {
    story: {
      href: `/${section}/${title}/`,
      title,
      summary,
      date: { iso: `${year}-01-01`, text: year },
      names: authors,
    },
    year,
    sections: [[section, section]],
    authors: authors.map((name) => [name, name]),
    kind: [kind, kind],
    language,
    text: body,
    analysis: analyseArticle({ title, summary: summary ?? '', tags, names: authors, body, language }),
  };
}

const sections: [string, string][] = ['politique', 'sciences'].map((id) => [id, id]);

/** The index of these articles, oldest first. */
export const anIndex = (articles: ArticleFields[], language = 'fr'): SearchIndex =>
  makeIndex(articles.map(anEntry), { language, sections });

/** Opens an index as the page does; `requested` gets the name of every requested file. */
export function openSample({ start, files }: SearchIndex, requested: string[] = []) {
  const read = (name: string): unknown => JSON.parse(files.get(name)!);
  return openIndex(read(start) as Start, async (name) => {
    requested.push(name);
    return read(name);
  });
}

/** The titles that answer a query, best first. */
export async function titlesFor(query: string, articles: ArticleFields[], filters: Partial<Filters> = {}) {
  const reader = openSample(anIndex(articles));
  const answer = await search(query, { ...noFilters, ...filters }, reader);
  const stories = await Promise.all(answer.articles.map((article) => reader.story(article)));
  return stories.map(({ title }) => title);
}
