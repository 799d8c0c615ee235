import { bodyInputsOf } from '../editorial/bodyInputs.ts';
import type { Article, Dossier, Edition } from '../editorial/edition.ts';
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
  return { title, summary, tags, names, format, body: bodyInputsOf(text, current) };
}

/** Analyses the words of an article, and the text shown in results. Cached analyses follow from this module's code. */
export async function searchText({ body: inputs, format, ...rest }: SearchInputs): Promise<AnalysedArticle> {
  const text =
    format === 'mdx'
      ? htmlText(await mdxBody(inputs))
      : await bodyText(bodyOf(inputs), { ...inputs, leaves: { media: (src) => inputs.media[src] } });
  return { text, analysis: analyseArticle({ ...rest, body: text, language: inputs.language }) };
}
