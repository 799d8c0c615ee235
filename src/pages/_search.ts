import { bodySourceOf } from '../editorial/bodySource.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { searchedArticles, searchStory } from '../editorial/searchStories.ts';
import { readBody } from '../intake/readBody.ts';
import { contentFolder } from '../intake/settings.ts';
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
    ['../search/*.ts', '../markdown/**/*.ts', '../components/body/*', '../../package-lock.json'],
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
  const articles = searchedArticles(current);
  const cache = await openAnalysisCache(cacheFile(contentFolder()));
  const kept = new Map<string, Analysed>();
  const entries = [];
  for (let first = 0; first < articles.length; first += batch) {
    const some = articles.slice(first, first + batch).map(async (article) => {
      const { story, ...facets } = searchStory(article, current);
      const language = article.lang ?? settings.language;
      const key = keyOf(code, article.digest, language, story.names, article.tables);
      const analysed = cache.get(key) ?? (await analysisOf(article, story.names, current));
      kept.set(key, analysed);
      return { story, ...facets, language, ...analysed };
    });
    entries.push(...(await Promise.all(some)));
  }
  await cache.keep(kept);
  return makeIndex(entries, { language: settings.language, sections: settings.sections.map(({ id }) => id) });
}

async function analysisOf(article: Article, names: string[], current: Edition): Promise<Analysed> {
  const { title, summary = '', tags } = article;
  const source = bodySourceOf(article, current);
  const text =
    article.format === 'mdx'
      ? htmlText(await mdxBody(article, current))
      : await bodyText(await readBody(source), source);
  const { language } = source;
  return { text, analysis: analyse({ title, summary, tags, names, body: text, language }) };
}
