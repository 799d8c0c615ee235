import type { FrontMatter } from './articleSchema.ts';

/** What titles, standfirsts and captions go through, by language (BCP 47). */
export type Typeset = (text: string, language: string) => string;

/** Typesets the texts of an article that readers see; names are left alone. */
export function typesetArticle(article: FrontMatter, language: string, typeset: Typeset): FrontMatter {
  const set = (text: string) => typeset(text, article.lang ?? language);
  const { image, summary, ai } = article;
  return {
    ...article,
    title: set(article.title),
    ...(summary && { summary: set(summary) }),
    ...(ai && { ai: set(ai) }),
    ...(image && {
      image: { ...image, alt: set(image.alt), ...(image.caption && { caption: set(image.caption) }) },
    }),
    corrections: article.corrections.map(({ date, text }) => ({ date, text: set(text) })),
  };
}

/** The same for a standing page, whose texts are a title and perhaps a summary. */
export function typesetPage<
  T extends { title: string; summary?: string | undefined; lang?: string | undefined },
>(page: T, language: string, typeset: Typeset): T {
  const set = (text: string) => typeset(text, page.lang ?? language);
  return { ...page, title: set(page.title), ...(page.summary && { summary: set(page.summary) }) };
}
