import { bodyInputsOf, type BodyInputs } from '../editorial/bodyInputs.ts';
import type { Article, Dossier, Edition, Letter } from '../editorial/edition.ts';
import { entryBodies, shownEntries } from '../editorial/live.ts';
import { bodyText } from '../markdown/bodyText.ts';
import { htmlText } from '../markdown/htmlText.ts';
import { analyseArticle } from '../search/analyseArticle.ts';
import type { AnalysedArticle } from '../search/indexing/analysisCache.ts';
import { bodyOf } from './bodyText.ts';
import { mdxBody } from './mdxBody.ts';

/** What has words of its own in the search. */
export type SearchedText = Article | Dossier | Letter;

/** Everything that the search words of a text follow from, as plain data. */
export type SearchInputs = ReturnType<typeof searchInputsOf>;

/** @param names of its authors */
export function searchInputsOf(text: SearchedText, names: string[], current: Edition) {
  const { title, summary = '' } = text;
  const { tags, format } = 'tags' in text ? text : { tags: [], format: 'md' as const };
  const live = 'liveEntries' in text ? text : undefined;
  const at = isLetter(text) ? current.addresses.letter(text.slug) : undefined;
  return {
    ...{ title, summary, tags, names, format, body: bodyInputsOf(text, current, at) },
    entries: live && entryBodies(live, current),
    titles: live && shownEntries(live).map((entry) => entry.title),
  };
}

/** Whether a text is a letter of the newsletter, which names articles. */
export const isLetter = (text: SearchedText): text is Letter => 'articles' in text;

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
