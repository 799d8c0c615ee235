import { bodySourceOf } from '../editorial/bodySource.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { searchedArticles, searchStory } from '../editorial/searchStories.ts';
import { readBody } from '../intake/files/readBody.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { bodyText } from '../markdown/bodyText.ts';
import { htmlText } from '../markdown/htmlText.ts';
import { analyse } from '../search/analyse.ts';
import { cacheFile, keyOf, openAnalysisCache, type Analysed } from '../search/making/analysisCache.ts';
import { makeIndex, type SearchIndex } from '../search/making/makeIndex.ts';
import { edition } from './_edition.ts';
import { mdxBody } from './_feedBodies.ts';

/** All code that a kept analysis follows from: when any of it changes, all are made anew. */
const code = keyOf(
  import.meta.glob(
    [
      '../search/*.ts',
      '../intake/slugs.ts',
      '../markdown/**/*.ts',
      '../components/body/*',
      '../../package-lock.json',
    ],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
);

let made: Promise<SearchIndex> | undefined;

/** The index of the edition being built. Made once for a build; under `astro dev` anew, so that edits show. */
export function searchIndex(): Promise<SearchIndex> {
  return import.meta.env.PROD ? (made ??= make()) : make();
}

/** Files read at a time. */
const batch = 64;

async function make(): Promise<SearchIndex> {
  const current = await edition();
  const { settings } = current;
  const cache = await openAnalysisCache(cacheFile(contentFolder()));
  const found = searchedArticles(current).map((article) => {
    const language = article.lang ?? settings.language;
    const { story, ...facets } = searchStory(article, current);
    return { article, story, ...facets, language, key: keyFor(article, language, story.names) };
  });
  const missing = found.filter(({ key }) => !cache.has(key));
  for (let first = 0; first < missing.length; first += batch)
    await Promise.all(
      missing.slice(first, first + batch).map(async ({ article, story, key }) => {
        cache.set(key, await analysisOf(article, story.names, current));
      }),
    );
  await cache.keep(new Set(found.map(({ key }) => key)));
  const entries = found.values().map(({ key, ...entry }) => ({ ...entry, ...cache.get(key) }));
  const sections = settings.sections.map(({ id, name }): [string, string] => [id, name]);
  return makeIndex(entries, { language: settings.language, sections });
}

/** Stands for all that an article's words follow from. */
const keyFor = ({ digest, tables }: Article, language: string, names: string[]) =>
  keyOf(code, digest, language, names, tables);

async function analysisOf(article: Article, names: string[], current: Edition): Promise<Analysed> {
  const { title, summary = '', tags } = article;
  const source = bodySourceOf(article, current);
  const text =
    article.format === 'mdx'
      ? htmlText(await mdxBody(article.id, source))
      : await bodyText(readBody(source), source);
  const { language } = source;
  return { text, analysis: analyse({ title, summary, tags, names, body: text, language }) };
}
