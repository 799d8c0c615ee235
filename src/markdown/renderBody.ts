import { markdownToHtml } from 'satteri';
import type { DocumentContext } from './document.ts';
import { features, plugins } from './plugins.ts';
import { cut } from './plugins/adPlaces.ts';
import { mayHaveHtml } from './plugins/rawHtml.ts';
import { typesetHtml } from './typography/typesetHtml.ts';

/** A finished body, cut where editors placed an advertisement. */
export type Body = {
  parts: ({ html: string } | { ad: true })[];
};

export type BodyContext = DocumentContext & Required<Pick<DocumentContext, 'link' | 'picture'>>;

/** Renders the Markdown of a body, without its front matter. Faults are `outline`'s to find: nothing throws here. */
export async function renderBody(text: string, context: BodyContext): Promise<Body> {
  const { html } = await markdownToHtml(text.replaceAll(cut, '\uFFFD'), {
    ...plugins(() => context),
    // Parsing raw HTML doubles the time and changes nothing where there is none.
    features: { ...features(context.words), rawHtml: mayHaveHtml(text) },
  });
  return {
    parts: html.split(cut).flatMap((part, at) => {
      const html = typesetHtml(part.trim(), context.language);
      return [...(at > 0 ? [{ ad: true } as const] : []), ...(html ? [{ html }] : [])];
    }),
  };
}
