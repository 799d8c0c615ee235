import { cacheKey } from '../cache/digest.ts';
import { searchedArticles, searchEntry } from '../editorial/searchEntries.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { openAnalysisCache } from '../search/indexing/analysisCache.ts';
import { makeIndex, type SearchIndex } from '../search/indexing/makeIndex.ts';
import words from '../i18n/wordingFor.ts?digest';
import { edition } from './edition.ts';
import { searchInputsOf, searchText, type SearchInputs } from './searchText.ts';
import code from './searchText.ts?digest';

let made: Promise<SearchIndex> | undefined;

/** The search index of the edition: one for a build; under `astro dev` a new one each time, so that edits show. */
export function searchIndex(): Promise<SearchIndex> {
  return import.meta.env.PROD ? (made ??= make()) : make();
}

/** Files read at a time. */
const batch = 64;

async function make(): Promise<SearchIndex> {
  const current = await edition();
  const { settings } = current;
  const cache = openAnalysisCache(contentFolder(), cacheKey(code, words));
  const found = searchedArticles(current).map((article) => {
    const { story, ...facets } = searchEntry(article, current);
    const inputs = searchInputsOf(article, story.names, current);
    const { language } = inputs.body;
    return { article, story, ...facets, language, key: keyFor(inputs, settings.language) };
  });
  const missing = found.filter(({ key }) => !cache.has(key));
  for (let first = 0; first < missing.length; first += batch)
    await Promise.all(
      missing.slice(first, first + batch).map(async ({ article, story, key }) => {
        cache.set(key, await searchText(searchInputsOf(article, story.names, current)));
      }),
    );
  const entries = found.values().map(({ key, ...entry }) => ({ ...entry, ...cache.get(key)! }));
  const sections = settings.sections.map(({ id, name }): [string, string] => [id, name]);
  const index = makeIndex(entries, { language: settings.language, sections });
  cache.save();
  return index;
}

/**
 * Key of everything that an article's search words follow from. Words of the interface follow from code and from the
 * site's language, which MDX is compiled for, too.
 */
const keyFor = (inputs: SearchInputs, language: string) =>
  cacheKey(language, { ...inputs, body: { ...inputs.body, words: undefined } });
