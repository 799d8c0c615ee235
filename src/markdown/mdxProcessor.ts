import { satteri } from '@astrojs/markdown-satteri';
import type { BodyWords } from './document.ts';
import { markdownFeatures, plugins } from './plugins.ts';

type SiteLanguage = { language: string; words: BodyWords };

/**
 * Astro's Markdown processor for `.mdx`, with the plugins and features of `renderBody`. The compiled content takes:
 *
 * - as props, `links` (addresses by links as written in the source), `files` and `pictures` (likewise), `tables` (data by
 *   `tableKey`), `words`, and `advertisement` (the props of `Advertisement`);
 * - as components, those of `componentForms`, `BodyPicture` for Markdown pictures, `BodyLink` for links within the site, and
 *   `Advertisement`.
 */
export function mdxProcessor({ language, words }: SiteLanguage): ReturnType<typeof satteri> {
  const processor = satteri({
    ...plugins(({ data }) => {
      const { title, lang } =
        (data as { astro?: { frontmatter: Record<string, unknown> } }).astro?.frontmatter ?? {};
      return { words, title: String(title ?? ''), language: typeof lang === 'string' ? lang : language };
    }),
    features: markdownFeatures(words),
  });
  return {
    ...processor,
    createMdxRenderer: (shared, mdx) =>
      processor.createMdxRenderer!({ ...shared, syntaxHighlight: false, smartypants: false }, mdx),
  };
}
