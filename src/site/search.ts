import { cacheKey } from '../cache/digest.ts';
import {
  dossierEntry,
  letterEntry,
  searchedArticles,
  searchedDossiers,
  searchEntry,
} from '../editorial/searchEntries.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { openAnalysisCache } from '../search/indexing/analysisCache.ts';
import { makeIndex, type SearchIndex } from '../search/indexing/makeIndex.ts';
import words from '../i18n/wordingFor.ts?digest';
import { edition } from './edition.ts';
import { isLetter, searchInputsOf, searchText, type SearchedText, type SearchInputs } from './searchText.ts';
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
  const shownAs = (text: SearchedText, date: string): Entry => {
    if (isLetter(text)) return letterEntry(text, current);
    return 'category' in text ? searchEntry(text, current) : dossierEntry({ dossier: text, date }, current);
  };
  const cache = openAnalysisCache(contentFolder(), cacheKey(code, words));
  const entryOf = (text: SearchedText, { story, ...facets }: Entry) => {
    const inputs = searchInputsOf(text, story.names, current);
    const { language } = inputs.body;
    return { text, story, ...facets, language, key: keyFor(inputs, settings.language) };
  };
  // In the order of their dates, by which the index knows their years.
  const found = [
    ...searchedArticles(current).map((article) => ({ text: article, date: article.date })),
    ...searchedDossiers(current).map(({ dossier, date }) => ({ text: dossier, date })),
    ...current.letters.map((letter) => ({ text: letter, date: letter.date })),
  ]
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date))
    .map(({ text, date }) => entryOf(text, shownAs(text, date)));
  const missing = found.filter(({ key }) => !cache.has(key));
  for (let first = 0; first < missing.length; first += batch)
    await Promise.all(
      missing.slice(first, first + batch).map(async ({ text, story, key }) => {
        cache.set(key, await searchText(searchInputsOf(text, story.names, current)));
      }),
    );
  const entries = found.values().map(({ key, ...entry }) => ({ ...entry, ...cache.get(key)! }));
  const sections = settings.sections.map(({ id, name }): [string, string] => [id, name]);
  const index = makeIndex(entries, { language: settings.language, sections });
  cache.save();
  return index;
}

type Entry = ReturnType<typeof searchEntry | typeof dossierEntry | typeof letterEntry>;

/**
 * Key of everything that an article's search words follow from. Words of the interface follow from code and from the
 * site's language, which MDX is compiled for, too.
 */
const keyFor = (inputs: SearchInputs, language: string) => {
  const [body, ...entries] = [inputs.body, ...(inputs.entries ?? [])].map((text) => ({
    ...text,
    words: undefined,
  }));
  return cacheKey(language, { ...inputs, body, ...(entries.length > 0 && { entries }) });
};
