import { satteri } from '@astrojs/markdown-satteri';
import type { BodyWords } from './document.ts';
import { features, plugins } from './plugins.ts';

type Site = { language: string; words: BodyWords };

/**
 * Astro's Markdown processor for `.mdx`: the plugins and features of `renderBody`. The content takes, as props,
 * `links` (addresses of articles by the links as written), `files` (handed to readers, likewise), `pictures` (files by their paths as written), `tables`
 * (numbers by `tableKey`), `words` and `advertisement` (the props of `Advertisement`); and as components those that
 * `componentForms` describes, `BodyPicture` for Markdown's pictures, `BodyLink` for links within the site, and `Advertisement`.
 */
export function mdxProcessor({ language, words }: Site): ReturnType<typeof satteri> {
  const processor = satteri({
    ...plugins(({ data }) => {
      const { title, lang } =
        (data as { astro?: { frontmatter: Record<string, unknown> } }).astro?.frontmatter ?? {};
      return { words, title: String(title ?? ''), language: typeof lang === 'string' ? lang : language };
    }),
    features: features(words),
  });
  return {
    ...processor,
    createMdxRenderer: (shared, mdx) =>
      processor.createMdxRenderer!({ ...shared, syntaxHighlight: false, smartypants: false }, mdx),
  };
}
