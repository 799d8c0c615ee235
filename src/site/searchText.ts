import { bodyInputsOf } from '../editorial/bodyInputs.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { bodyText } from '../markdown/bodyText.ts';
import { htmlText } from '../markdown/htmlText.ts';
import { analyseArticle } from '../search/analyseArticle.ts';
import type { AnalysedArticle } from '../search/indexing/analysisCache.ts';
import { bodyOf } from './bodyText.ts';
import { mdxBody } from './mdxBody.ts';

/** Everything that an article's search words follow from, as plain data. */
export type SearchInputs = ReturnType<typeof searchInputsOf>;

/** @param names of its authors */
export function searchInputsOf(article: Article, names: string[], current: Edition) {
  const { title, summary = '', tags, format } = article;
  return { title, summary, tags, names, format, body: bodyInputsOf(article, current) };
}

/** Analyses the words of an article, and the text shown in results. Cached analyses follow from this module's code. */
export async function searchText({ body: inputs, format, ...rest }: SearchInputs): Promise<AnalysedArticle> {
  const text =
    format === 'mdx'
      ? htmlText(await mdxBody(inputs))
      : await bodyText(bodyOf(inputs), { ...inputs, leaves: { media: (src) => inputs.media[src] } });
  return { text, analysis: analyseArticle({ ...rest, body: text, language: inputs.language }) };
}
