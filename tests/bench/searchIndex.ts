import path from 'node:path';
import { makeEdition, type Article, type Author } from '../../src/editorial/edition.ts';
import { bodyInputsOf } from '../../src/editorial/bodyInputs.ts';
import { searchedArticles, searchEntry } from '../../src/editorial/searchEntries.ts';
import { cacheKey } from '../../src/cache/digest.ts';
import { openEntries } from '../../src/cache/entries.ts';
import { readClock } from '../../src/intake/dates/clock.ts';
import { readBody } from '../../src/intake/files/readBody.ts';
import { readPublication } from '../../src/intake/publication.ts';
import { bodyText } from '../../src/markdown/bodyText.ts';
import { outline } from '../../src/markdown/outline.ts';
import { analyseArticle } from '../../src/search/analyseArticle.ts';
import type { AnalysedArticle } from '../../src/search/indexing/analysisCache.ts';
import { makeIndex, type SearchIndex } from '../../src/search/indexing/makeIndex.ts';
import { wordingFor } from '../../src/i18n/wordingFor.ts';
import { UsageError } from '../../src/cli/command.ts';

/** Reads a publication's articles in Markdown, as a build does but for pictures, which no index has. */
export async function benchEdition(folder: string) {
  const read = await readPublication(path.resolve(folder), { clock: readClock(), outline });
  const { settings, language, clock } = read;
  if (!settings) throw new UsageError(`${folder}: site.yaml has faults.`);
  const articles = read.articles.filter(({ status, format }) => status === 'published' && format === 'md');
  return makeEdition({
    settings,
    words: wordingFor(language),
    clock,
    articles: articles as unknown as Article[],
    authors: read.authors as unknown as Author[],
    pages: [],
    letters: [],
    dossiers: [],
    ads: [],
  });
}

export type Edition = Awaited<ReturnType<typeof benchEdition>>;

/**
 * Indexes an edition; what it found goes into a cache.
 *
 * @param cacheFile where an earlier index of the edition may have left its findings
 */
export async function benchIndex(edition: Edition, cacheFile: string): Promise<SearchIndex> {
  const { settings } = edition;
  const cache = openEntries<AnalysedArticle>(cacheFile, '');
  const found = searchedArticles(edition).map((article) => {
    const { story, ...facets } = searchEntry(article, edition);
    const language = article.lang ?? settings.language;
    const key = cacheKey(article.digest, article.id, story.names);
    return { article, story, ...facets, language, key };
  });
  for (const { article, story, language, key } of found) {
    if (cache.has(key)) continue;
    const source = bodyInputsOf(article, edition);
    const text = await bodyText(readBody(source), source);
    const { title, summary = '', tags } = article;
    const analysis = analyseArticle({ title, summary, tags, names: story.names, body: text, language });
    cache.set(key, { text, analysis });
  }
  const entries = found.values().map(({ key, ...entry }) => ({ ...entry, ...cache.get(key)! }));
  const sections = settings.sections.map(({ id, name }): [string, string] => [id, name]);
  const index = makeIndex(entries, { language: settings.language, sections });
  cache.save();
  return index;
}
