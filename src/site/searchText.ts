import { bodyInputsOf, type BodyInputs } from '../editorial/bodyInputs.ts';
import type { Article, Dossier, Edition } from '../editorial/edition.ts';
import { entryBodies, shownEntries } from '../editorial/live.ts';
import { bodyText } from '../markdown/bodyText.ts';
import { htmlText } from '../markdown/htmlText.ts';
import { analyseArticle } from '../search/analyseArticle.ts';
import type { AnalysedArticle } from '../search/indexing/analysisCache.ts';
import { bodyOf } from './bodyText.ts';
import { mdxBody } from './mdxBody.ts';

/** Everything that the search words of an article or a dossier follow from, as plain data. */
export type SearchInputs = ReturnType<typeof searchInputsOf>;

/** @param names of its authors */
export function searchInputsOf(text: Article | Dossier, names: string[], current: Edition) {
  const { title, summary = '' } = text;
  const { tags, format } = 'tags' in text ? text : { tags: [], format: 'md' as const };
  const live = 'liveEntries' in text ? text : undefined;
  return {
    ...{ title, summary, tags, names, format, body: bodyInputsOf(text, current) },
    entries: live && entryBodies(live, current),
    titles: live && shownEntries(live).map((entry) => entry.title),
  };
}

/** Analyses the words of an article, and the text shown in results. Cached analyses follow from this module's code. */
export async function searchText(searched: SearchInputs): Promise<AnalysedArticle> {
  const { body: inputs, format, entries = [], titles = [], ...rest } = searched;
  const opening = format === 'mdx' ? htmlText(await mdxBody(inputs)) : await markdownText(inputs);
  const texts = await Promise.all(
    entries.map(async (entry, at) => `${titles[at]}\n${await markdownText(entry)}`),
  );
  const text = [opening, ...texts].filter(Boolean).join('\n');
  return { text, analysis: analyseArticle({ ...rest, body: text, language: inputs.language }) };
}

const markdownText = (inputs: BodyInputs): Promise<string> =>
  bodyText(bodyOf(inputs), { ...inputs, leaves: { media: (src) => inputs.media[src] } });
